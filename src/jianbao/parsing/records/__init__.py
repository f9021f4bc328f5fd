"""Articles whose fields have names: JSONL lines and Markdown with front matter."""
