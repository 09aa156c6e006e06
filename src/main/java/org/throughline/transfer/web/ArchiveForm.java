package org.throughline.transfer.web;

import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/**
 * An archive as it is uploaded.
 */
record ArchiveForm(@Nullable MultipartFile file) {

}
