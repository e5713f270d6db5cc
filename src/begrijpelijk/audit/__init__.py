"""A whole site: crawl it into one SQLite file, sum it up, hand its reports on. Scrapy is imported only to crawl."""
