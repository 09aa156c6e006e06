package org.throughline.review;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a report declares of reviews, as written, beside what is held here.
 *
 * @param id identifies it
 * @param periodLabel the reporting year
 * @param reportSlug the report that declares it, in addresses
 * @param measure what is counted
 * @param declared the number
 * @param asWritten in the report's words
 * @param position its place among those of the year
 * @param held how many are held here for the year; none where that cannot be counted. For
 * those who read drafts only, as it may tell of unpublished reviews
 * @param version which state it is
 */
public record DeclaredCount(UUID id, String periodLabel, @Nullable String reportSlug, ReviewCountType measure,
		@Nullable Integer declared, String asWritten, int position, @Nullable Integer held, int version) {

	/** Whether the report declares another number than is held here. */
	public boolean mismatch() {
		return this.declared != null && this.held != null && !this.declared.equals(this.held);
	}

}
