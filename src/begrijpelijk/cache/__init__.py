"""Reports that were made before, kept on disk for as long as nothing changes that they hang on."""
