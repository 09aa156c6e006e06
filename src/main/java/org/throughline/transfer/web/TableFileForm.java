package org.throughline.transfer.web;

import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/**
 * A table, as it is uploaded.
 *
 * @param part the part of the table its rows belong to where they say nothing else
 */
record TableFileForm(@Nullable MultipartFile file, String part) {

}
