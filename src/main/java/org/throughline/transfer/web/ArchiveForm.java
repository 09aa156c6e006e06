package org.throughline.transfer.web;

import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/**
 * The form to upload an archive.
 */
record ArchiveForm(@Nullable MultipartFile file) {

}
