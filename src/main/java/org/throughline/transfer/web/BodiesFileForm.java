package org.throughline.transfer.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/**
 * Files of bodies and themes, as they are uploaded together.
 */
record BodiesFileForm(@Nullable List<MultipartFile> files) {

}
