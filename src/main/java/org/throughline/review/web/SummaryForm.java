package org.throughline.review.web;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.govuk.GivenDate;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.Visibility;
import org.throughline.review.LearningSummaryDetails;
import org.throughline.review.LearningSummaryEdit;

/**
 * A learning summary, as typed.
 */
record SummaryForm(String id, String version, String title, String review, String wording, String audience,
		DateParts published, String period, String url, @Nullable MultipartFile file, String visibility, String note) {

	SummaryForm {
		id = Words.typed(id);
		version = Words.typed(version);
		title = Words.typed(title);
		review = Words.typed(review);
		wording = Words.typed(wording);
		audience = Words.typed(audience);
		published = Words.typed(published);
		period = Words.typed(period);
		url = Words.typed(url);
		visibility = Words.typed(visibility);
		note = Words.typed(note);
	}

	static SummaryForm empty() {
		return new SummaryForm(TimeOrderedId.next().toString(), "0", "", "", "", "", DateParts.EMPTY, "", "", null,
				Visibility.INTERNAL.name(), "");
	}

	static SummaryForm of(LearningSummaryDetails summary) {
		return new SummaryForm(summary.id().toString(), String.valueOf(summary.version()), summary.title(),
				Words.shown(summary.reviewReference()), Words.shown(summary.wording()), Words.shown(summary.audience()),
				GivenDate.parts(summary.publishedOn(), summary.precision()), Words.shown(summary.periodLabel()),
				Words.shown(summary.url()), null, summary.visibility().name(), Words.shown(summary.note()));
	}

	boolean hasFile() {
		return this.file != null && !this.file.isEmpty();
	}

	void check(Errors errors) {
		new Checks(errors).required("title", 300)
			.atMost("wording", 50_000)
			.atMost("audience", 200)
			.given("published", false)
			.atMost("period", 40)
			.link("url")
			.oneOf("visibility", Visibility.class)
			.atMost("note", 2_000);
	}

	LearningSummaryEdit toEdit() {
		return new LearningSummaryEdit(Words.orNone(this.review), this.title, Words.orNone(this.wording),
				Words.orNone(this.audience), GivenDate.dayOrNone(this.published), GivenDate.precision(this.published),
				Words.orNone(this.period), Words.orNone(this.url), upload(),
				Words.choice(Visibility.class, this.visibility), Words.orNone(this.note), Words.version(this.version));
	}

	private LearningSummaryEdit.@Nullable UploadedFile upload() {
		var sent = this.file;
		if (sent == null || sent.getOriginalFilename() == null || sent.getOriginalFilename().isEmpty()) {
			return null;
		}
		try {
			return new LearningSummaryEdit.UploadedFile(sent.getOriginalFilename(), sent.getBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
