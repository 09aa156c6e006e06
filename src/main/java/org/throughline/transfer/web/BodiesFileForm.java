package org.throughline.transfer.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

record BodiesFileForm(@Nullable List<MultipartFile> files) {

}
