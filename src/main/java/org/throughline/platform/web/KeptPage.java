package org.throughline.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * The finished bytes of a public page.
 *
 * @param partnership slug of the partnership whose data the page shows, or {@code null}
 * if it shows data of all
 * @param state the state of the data and the day that the page shows
 * @param headers the headers of the page itself
 * @param plain the bytes
 * @param gzip the compressed bytes, or {@code null} if not requested yet
 */
record KeptPage(@Nullable String partnership, String state, Map<String, String> headers, byte[] plain,
		byte @Nullable [] gzip) {

	private static final int OBJECTS = 500;

	/** Returns the page with its compressed bytes. */
	KeptPage compressed() {
		if (this.gzip != null) {
			return this;
		}
		var bytes = new ByteArrayOutputStream(this.plain.length / 4);
		try (var target = new GZIPOutputStream(bytes)) {
			target.write(this.plain);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new KeptPage(this.partnership, this.state, this.headers, this.plain, bytes.toByteArray());
	}

	/** Returns about how many bytes of memory the page needs. */
	int weight() {
		return this.plain.length + ((this.gzip != null) ? this.gzip.length : 0) + OBJECTS;
	}

	/** Returns the tag of a file, or {@code null} for a page. */
	@Nullable String tag() {
		return this.headers.get(HttpHeaders.ETAG);
	}

	/** Writes its headers. */
	void writeHeaders(HttpServletResponse response) {
		this.headers.forEach(response::setHeader);
	}

	/** Answers with the page. */
	void write(HttpServletResponse response, boolean zipped) throws IOException {
		writeHeaders(response);
		byte[] body = (zipped && this.gzip != null) ? this.gzip : this.plain;
		if (body == this.gzip) {
			response.setHeader(HttpHeaders.CONTENT_ENCODING, PublishedPages.GZIP);
		}
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

}
