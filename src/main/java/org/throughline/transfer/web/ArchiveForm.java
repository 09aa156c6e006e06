package org.throughline.transfer.web;

import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

record ArchiveForm(@Nullable MultipartFile file) {

}
