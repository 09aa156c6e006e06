package org.throughline.transfer.web;

import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/**
 * The file of a report, as it is uploaded.
 */
record ReportFileForm(@Nullable MultipartFile file) {

}
