package org.throughline.paper;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.throughline.platform.text.CanonicalJson;

/**
 * A paper as an edition stores it, with the names of the edition.
 */
public record PaperSnapshot(Paper paper, Edition edition, PaperText text) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** Reads what an edition stores. */
	static PaperSnapshot read(String json) {
		return JSON.readValue(json, PaperSnapshot.class);
	}

	/** Returns it as an edition stores it. */
	byte[] bytes() {
		return CanonicalJson.write(this);
	}

	String json() {
		return new String(bytes(), StandardCharsets.UTF_8);
	}

	PaperSnapshot with(PaperText other) {
		return new PaperSnapshot(this.paper, this.edition, other);
	}

	/** Returns the name of a file: partnership, paper and edition. */
	String fileName(String what, String extension) {
		return this.paper.partnership + "-" + this.paper.slug + "-" + what + extension;
	}

	/**
	 * A paper.
	 *
	 * @param partnership slug of the partnership
	 * @param slug slug of the paper
	 * @param author the council of the meeting, or the partnership
	 * @param body the body that considers it
	 * @param meetsOn the day of the meeting, if it is known
	 */
	public record Paper(String partnership, String slug, String author, String body, @Nullable LocalDate meetsOn) {

	}

	/**
	 * An edition.
	 *
	 * @param publicFrom the day from which it is public
	 * @param changes what is new since the edition before
	 */
	public record Edition(int number, LocalDate publicFrom, @Nullable String changes) {

	}

}
