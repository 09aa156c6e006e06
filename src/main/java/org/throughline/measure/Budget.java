package org.throughline.measure;

import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * Contributions and expenditure of one period, as one report states them. Without a
 * report they are the partnership's own draft.
 */
@Entity
class Budget extends AggregateRoot {

	private UUID partnershipId;

	private String slug;

	private BudgetContent content;

	private @Nullable LateEntry late;

	private @Nullable UUID reportId;

	@SuppressWarnings("NullAway.Init")
	protected Budget() {
	}

	Budget(UUID partnershipId, String slug, BudgetContent content, @Nullable UUID reportId) {
		super(TimeOrderedId.next());
		this.partnershipId = partnershipId;
		this.slug = slug;
		this.content = content;
		this.reportId = reportId;
	}

	String slug() {
		return this.slug;
	}

	LateEntry late() {
		return Objects.requireNonNullElse(this.late, LateEntry.NONE);
	}

	BudgetContent content() {
		return this.content;
	}

	BudgetSummary summary() {
		return new BudgetSummary(id(), this.slug, version(), this.content.period());
	}

	void update(BudgetContent content, @Nullable UUID reportId) {
		this.content = content;
		this.reportId = reportId;
	}

}
