package org.throughline.review;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.security.Visibility;
import org.throughline.platform.time.DatePrecision;
import org.throughline.platform.time.Dates;

/**
 * A review in a list, as far as the reader may see it.
 *
 * @param id identifies it
 * @param reference its name in addresses; says nothing of the child
 * @param type what sort of review
 * @param pseudonym what it is called; none where there is none, or not for this reader
 * @param describedAs what the source calls it, where that is not its type
 * @param subject what it is about, in general words
 * @param status how far it is
 * @param visibility who may read it
 * @param publicationForm in what form it becomes public
 * @param plannedOn when publication is planned
 * @param plannedPrecision how exactly that is known
 * @param publishedOn when its first report was published
 * @param publishedPrecision how exactly that is known
 * @param periodLabel the reporting year that speaks of it
 * @param retired whether it was published and the time it stays available is over
 */
public record ReviewSummary(UUID id, String reference, ReviewType type, @Nullable String pseudonym,
		@Nullable String describedAs, @Nullable String subject, ReviewStatus status, Visibility visibility,
		@Nullable PublicationForm publicationForm, @Nullable LocalDate plannedOn,
		@Nullable DatePrecision plannedPrecision, @Nullable LocalDate publishedOn,
		@Nullable DatePrecision publishedPrecision, @Nullable String periodLabel, boolean retired) {

	/**
	 * Who may read it today: a published review whose time of availability is over is
	 * counted for the public, and no more (domain brief d.2, d.5).
	 */
	public Visibility visibleToday() {
		return this.retired ? Visibility.COUNT_ONLY : this.visibility;
	}

	/** "October 2025", as exactly as it is planned; empty without a plan. */
	public String planned() {
		return Dates.inWords(this.plannedOn, this.plannedPrecision);
	}

	/** "21 October 2025", as exactly as it is known; empty while not published. */
	public String published() {
		return Dates.inWords(this.publishedOn, this.publishedPrecision);
	}

}
