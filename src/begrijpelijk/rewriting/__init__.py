"""From suggestions to new text: what a rewrite may never change, and which suggestions are therefore refused."""
