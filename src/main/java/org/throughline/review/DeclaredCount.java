package org.throughline.review;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.ManagedRecord;

/**
 * A declared number of reviews and the number in Throughline.
 *
 * @param position position within its year
 * @param recorded number of reviews in Throughline, or {@code null} if it cannot be
 * counted; only for readers of drafts, because it counts unpublished reviews
 * @param mismatch whether the declared number differs from the recorded one
 */
public record DeclaredCount(UUID id, CountContent content, @Nullable String reportSlug, int position,
		@Nullable Integer recorded, boolean mismatch, int version) implements ManagedRecord {

	@Override
	public String title() {
		return this.content.periodLabel();
	}

	DeclaredCount withRecorded(@Nullable Integer number, boolean differs) {
		return new DeclaredCount(this.id, this.content, this.reportSlug, this.position, number, differs, this.version);
	}

}
