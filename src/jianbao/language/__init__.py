"""Characters folded and words cut: the one place that knows jieba."""
