package org.throughline.browse.web;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Files that public pages offer.
 */
final class Downloads {

	private Downloads() {
	}

	/** Returns comma-separated values as a file with this name. */
	static ResponseEntity<byte[]> csv(String name, String lines) {
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.header("X-Content-Type-Options", "nosniff")
			.body(lines.getBytes(StandardCharsets.UTF_8));
	}

}
