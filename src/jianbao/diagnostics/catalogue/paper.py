"""What can be wrong with pages of paper: PDF files and scans."""

from jianbao.diagnostics.diagnostic import Message

MESSAGES: dict[str, Message] = {
    "pdf-encrypted": Message(
        "error",
        "PDF 有密码，打不开",
        "the PDF is locked with a password",
        "用阅读器输入密码后另存（打印）为不加密的 PDF，例如 qpdf --decrypt --password=… 原.pdf 新.pdf。",
        "save it without encryption, for instance: qpdf --decrypt --password=… old.pdf new.pdf.",
    ),
    "pdf-damaged": Message(
        "error",
        "不是完整的 PDF，打不开",
        "this is no whole PDF: it cannot be opened",
        "重新下载；或用 qpdf 原.pdf 新.pdf（或 mutool clean）试着修复。",
        "fetch it again, or try to mend it: qpdf old.pdf new.pdf (or mutool clean).",
    ),
    "pdf-empty": Message(
        "error",
        "PDF 里一页也没有",
        "the PDF has no page",
        "重新导出后再放入 seeds/。",
        "export it again.",
    ),
    "pdf-too-large": Message(
        "error",
        "PDF 太大：{megabytes} MB，最多 {most} MB",
        "the PDF is too large: {megabytes} MB, at most {most} MB",
        "按期或按版拆成几个文件，例如 qpdf --split-pages=20 原.pdf 新.pdf。",
        "split it by issue or page, for instance: qpdf --split-pages=20 old.pdf new.pdf.",
    ),
    "pdf-page-damaged": Message(
        "error",
        "PDF 第 {page} 页读不出来：{reason}",
        "page {page} of the PDF cannot be read: {reason}",
        "重新下载；或用 qpdf 原.pdf 新.pdf 试着修复。其余各页照常。",
        "fetch it again, or try to mend it: qpdf old.pdf new.pdf. The other pages are built.",
    ),
    "pdf-pages-left": Message(
        "warning",
        "PDF 有 {pages} 页，只读了前 {read} 页",
        "the PDF has {pages} pages; only the first {read} were read",
        "拆成几个文件，例如 qpdf --split-pages=20 原.pdf 新.pdf。",
        "split it, for instance: qpdf --split-pages=20 old.pdf new.pdf.",
    ),
    "pdf-picture-only": Message(
        "error",
        "PDF 的 {pages} 页都是图片，没有文字层",
        "the {pages} pages of this PDF are pictures without text",
        '装上文字识别再建：pip install "jianbao[ocr]"；或先做 OCR，例如 ocrmypdf -l chi_sim 原.pdf 新.pdf。',
        'install text recognition and build again: pip install "jianbao[ocr]"; or add a text layer, for instance: '
        "ocrmypdf -l chi_sim old.pdf new.pdf.",
    ),
    "pdf-page-without-text": Message(
        "warning",
        "PDF 第 {page} 页没有可读的文字",
        "page {page} of the PDF shows no text",
        '若是图片，装上文字识别再建：pip install "jianbao[ocr]"；空白页不必理会。',
        'if it is a picture, install text recognition and build again: pip install "jianbao[ocr]"; ignore a blank page.',
    ),
    "pdf-text-twice": Message(
        "info",
        "PDF 第 {page} 页有 {count} 个字在同一处画了两遍（多为加粗），只取一遍",
        "{count} characters on page {page} of the PDF are drawn twice in one place (most often for bold); taken once",
        "不必处理；字若缺失，请核对原版。",
        "nothing to do; compare with the print if a character is missing.",
    ),
    "pdf-text-hidden": Message(
        "warning",
        "PDF 第 {page} 页有 {count} 个字看不见（透明、隐藏或在页面之外），列在“未归入”里",
        "{count} characters on page {page} of the PDF cannot be seen (transparent, hidden or outside the page); they are "
        "listed as unplaced",
        "对照原版；要采用它们，请导出文本放在同名 .txt 里。",
        "compare with the print; to have them taken, export the text into a .txt of the same name.",
    ),
    "pdf-glyphs-unread": Message(
        "warning",
        "PDF 第 {page} 页有 {count} 个字的字体没有说明是什么字",
        "the fonts of {count} characters on page {page} of the PDF do not say what they are",
        "对照原版在同名 .yaml 里改正；整页如此时，用 OCR 重做文字层：ocrmypdf --force-ocr。",
        "correct them in the .yaml beside it; where it is the whole page, redo its text layer: ocrmypdf --force-ocr.",
    ),
    "pdf-glyphs-left": Message(
        "warning",
        "PDF 第 {page} 页的字太多，还有 {count} 个没有读",
        "page {page} of the PDF has too many characters; {count} were not read",
        "一版报纸没有这么多字：请检查文件，或把它拆成几页。",
        "no newspaper page has so many: check the file, or split the page.",
    ),
    "scan-unusable": Message(
        "error",
        "扫描图打不开：{reason}",
        "the scan cannot be opened: {reason}",
        "换成完整的 JPEG、PNG、WebP 或 TIFF（不超过两亿像素）。",
        "put a whole JPEG, PNG, WebP or TIFF there (at most 200 million pixels).",
    ),
    "scan-empty": Message(
        "error",
        "扫描图上没有认出文字",
        "no words were found on the scan",
        "检查图片是否太小、太暗或倒置；300 dpi 左右最好。",
        "check that it is not too small, too dark or upside down; 300 dpi is best.",
    ),
    "ocr-missing": Message(
        "error",
        "这是扫描图，要先装上文字识别",
        "this is a scan; text recognition is not installed",
        '运行：pip install "jianbao[ocr]"；若只作版面图，请与来源（.txt、.md、.pdf）同名。',
        'run: pip install "jianbao[ocr]"; a picture of a page takes the name of its source (.txt, .md, .pdf).',
    ),
    "ocr-doubtful": Message(
        "info",
        "扫描图上有 {count} 行文字识别得没有把握",
        "{count} lines of the scan were recognised with little certainty",
        "对照版面图，在同名 .yaml 的 corrections 里改正。",
        "compare with the page's picture and correct them in the .yaml beside it.",
    ),
    "picture-unusable": Message(
        "warning",
        "版面图做不出来：{reason}",
        "no picture of the page can be made: {reason}",
        "换成完整的 JPEG、PNG、WebP 或 TIFF（不超过两亿像素）；文字照常发布。",
        "put a whole JPEG, PNG, WebP or TIFF there (at most 200 million pixels); the text is published all the same.",
    ),
    "article-bounds-doubtful": Message(
        "info",
        "这篇稿件的范围没有把握：{text}",
        "the bounds of this article are doubtful: {text}",
        "对照版面图；不对时在同名 .yaml 的 corrections 里调整。",
        "compare with the page's picture; if they are wrong, correct them in the .yaml beside the source.",
    ),
}
