package org.throughline.platform.web;

import java.nio.charset.StandardCharsets;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Files that the browser saves and neither shows nor runs.
 */
public final class Downloads {

	private Downloads() {
	}

	/** Begins the response with a file of this name. */
	public static ResponseEntity.BodyBuilder of(String name, String mediaType) {
		var charset = StandardCharsets.US_ASCII.newEncoder().canEncode(name) ? StandardCharsets.US_ASCII
				: StandardCharsets.UTF_8;
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(mediaType))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, charset).build().toString())
			.header("X-Content-Type-Options", "nosniff");
	}

	/** Returns a file that no cache keeps. */
	public static ResponseEntity<byte[]> unstored(String name, String mediaType, byte[] content) {
		return of(name, mediaType).cacheControl(CacheControl.noStore().cachePrivate()).body(content);
	}

	/**
	 * Returns a picture that the browser shows on a page and no cache keeps. Opened by
	 * itself it can load and run nothing.
	 */
	public static ResponseEntity<byte[]> picture(String name, String mediaType, byte[] content) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(mediaType))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.inline().filename(name, StandardCharsets.UTF_8).build().toString())
			.header("X-Content-Type-Options", "nosniff")
			.header("Content-Security-Policy", "default-src 'none'; sandbox")
			.cacheControl(CacheControl.noStore().cachePrivate())
			.body(content);
	}

	/** Returns comma-separated values as a file. */
	public static ResponseEntity<byte[]> csv(String name, String lines) {
		return of(name, "text/csv;charset=UTF-8").body(lines.getBytes(StandardCharsets.UTF_8));
	}

}
