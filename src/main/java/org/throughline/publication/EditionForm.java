package org.throughline.publication;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import org.throughline.platform.text.Slug;

/** The forms of an edition. */
public enum EditionForm {

	/** One web page. */
	HTML("text/html;charset=UTF-8", ".html"),

	/** A PDF document. */
	PDF("application/pdf", ".pdf"),

	/** A Word document. */
	WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),

	/** All data. */
	JSON("application/json", ".json"),

	/** Tables as comma-separated values, in an archive. */
	CSV("application/zip", ".zip");

	/** The page contains its logo; it needs nothing but its style sheet. */
	private static final String PAGE_POLICY = "default-src 'none'; style-src 'self'; img-src data:; "
			+ "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	private final String mediaType;

	private final String extension;

	EditionForm(String mediaType, String extension) {
		this.mediaType = mediaType;
		this.extension = extension;
	}

	/**
	 * Begins the response with a file of this form. A web page is shown, other files are
	 * downloaded.
	 */
	public ResponseEntity.BodyBuilder response(String fileName) {
		var disposition = (this == HTML) ? ContentDisposition.inline() : ContentDisposition.attachment();
		var response = ResponseEntity.ok();
		if (this == HTML) {
			response.header("Content-Security-Policy", PAGE_POLICY);
		}
		return response.contentType(MediaType.parseMediaType(this.mediaType))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					disposition.filename(fileName, StandardCharsets.UTF_8).build().toString())
			.header("X-Content-Type-Options", "nosniff");
	}

	/** Returns how the names of its files end. */
	public String extension() {
		return this.extension;
	}

	/** Returns its name in addresses. */
	public String slug() {
		return Slug.of(this);
	}

	/** Returns the form with this name in addresses. */
	public static Optional<EditionForm> of(String slug) {
		return Slug.find(EditionForm.class, slug);
	}

}
