package org.throughline.review;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;
import org.throughline.platform.time.DatePrecision;

/**
 * What is said about a review, to be changed. Type and regime stay; becoming public is a
 * step of its own.
 *
 * @param pseudonym what it is called
 * @param describedAs what the source calls it, where that is not its type
 * @param subject what it is about, in general words
 * @param status how far it is
 * @param visibility who may read it
 * @param publicationForm in what form it becomes public
 * @param plannedOn when publication is planned
 * @param plannedPrecision how exactly
 * @param periodLabel the reporting year that speaks of it
 * @param particulars what else is said
 * @param themeSlugs its themes
 * @param partnerSlugs the partner organisations named in it
 * @param version which state the editor saw
 */
public record ReviewEdit(@Nullable String pseudonym, @Nullable String describedAs, @Nullable String subject,
		ReviewStatus status, Visibility visibility, @Nullable PublicationForm publicationForm,
		@Nullable LocalDate plannedOn, @Nullable DatePrecision plannedPrecision, @Nullable String periodLabel,
		ReviewDetails.Particulars particulars, List<String> themeSlugs, List<String> partnerSlugs, int version) {

	public ReviewEdit {
		themeSlugs = List.copyOf(themeSlugs);
		partnerSlugs = List.copyOf(partnerSlugs);
	}

}
