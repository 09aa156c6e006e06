package org.throughline.transfer.web;

import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/**
 * The form to upload a report.
 */
record ReportFileForm(@Nullable MultipartFile file) {

}
