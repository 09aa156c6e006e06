package org.throughline.review;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;
import org.throughline.platform.time.DatePrecision;

/**
 * A learning summary as it is to be. A file is kept until another one or a link takes its
 * place.
 *
 * @param reviewReference the review it is of; none where of several
 * @param title its title
 * @param wording in words (Markdown)
 * @param audience whom it is for
 * @param publishedOn when it was published
 * @param precision how exactly that is known
 * @param periodLabel the reporting year that speaks of it
 * @param url where it stands
 * @param file a file; none where the former one stays
 * @param visibility who may read it
 * @param note the editor's remark
 * @param version which state the editor saw; ignored for a new one
 */
public record LearningSummaryEdit(@Nullable String reviewReference, String title, @Nullable String wording,
		@Nullable String audience, @Nullable LocalDate publishedOn, @Nullable DatePrecision precision,
		@Nullable String periodLabel, @Nullable String url, @Nullable UploadedFile file, Visibility visibility,
		@Nullable String note, int version) {

	/**
	 * A file as it was sent.
	 *
	 * @param name what it was called
	 * @param content what is in it
	 */
	public record UploadedFile(String name, byte[] content) {

	}

}
