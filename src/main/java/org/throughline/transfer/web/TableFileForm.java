package org.throughline.transfer.web;

import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/**
 * The form to upload a table.
 *
 * @param part the part of the table for rows that name none
 */
record TableFileForm(@Nullable MultipartFile file, String part) {

}
