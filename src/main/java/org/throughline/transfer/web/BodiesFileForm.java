package org.throughline.transfer.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/**
 * The form to upload files of organisations and themes.
 */
record BodiesFileForm(@Nullable List<MultipartFile> files) {

}
