package org.throughline.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.time.DatePrecision;

/**
 * An annual report: its body, period and state. Every change of its content locks its row
 * first, so that a report is not published half-edited and no number is assigned twice.
 */
@Entity
class AnnualReport {

	@Id
	private UUID id;

	private UUID partnershipId;

	private String slug;

	@Enumerated(EnumType.STRING)
	private ReportKind kind;

	private @Nullable UUID groupId;

	private @Nullable UUID organisationId;

	private String title;

	private String periodLabel;

	private LocalDate startsOn;

	private LocalDate endsOn;

	private String regimeKey;

	@Enumerated(EnumType.STRING)
	private ReportState state;

	private LocalDate datedOn;

	@Enumerated(EnumType.STRING)
	private DatePrecision datePrecision;

	private @Nullable String dateNote;

	private @Nullable Instant publishedAt;

	private @Nullable String url;

	private @Nullable String source;

	private @Nullable String withdrawnReason;

	private @Nullable UUID rolledFromId;

	@OptimisticLock(excluded = true)
	private int nextNumber;

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected AnnualReport() {
	}

	AnnualReport(UUID id, Body body, String slug, Particulars particulars) {
		Assert.hasText(slug, "a report has a slug");
		this.id = id;
		this.partnershipId = body.partnershipId();
		this.kind = body.kind();
		this.groupId = body.groupId();
		this.organisationId = body.organisationId();
		this.slug = slug;
		this.state = ReportState.DRAFT;
		this.nextNumber = 1;
		take(particulars);
	}

	void describe(Particulars particulars) {
		Assert.state(draft(), "only a draft is edited");
		take(particulars);
	}

	private void take(Particulars particulars) {
		Assert.hasText(particulars.title(), "a report has a title");
		Assert.hasText(particulars.periodLabel(), "a period has a label");
		Assert.isTrue(!particulars.endsOn().isBefore(particulars.startsOn()), "a period ends after it starts");
		this.title = particulars.title();
		this.periodLabel = particulars.periodLabel();
		this.startsOn = particulars.startsOn();
		this.endsOn = particulars.endsOn();
		this.regimeKey = particulars.regimeKey();
		this.datedOn = particulars.datedOn();
		this.datePrecision = particulars.datePrecision();
		this.dateNote = particulars.dateNote();
		this.url = particulars.url();
		this.source = particulars.source();
	}

	void rolledFrom(AnnualReport earlier) {
		Assert.state(this.rolledFromId == null, "a report is rolled forward from one report");
		this.rolledFromId = earlier.id;
	}

	/** Makes the report public. It can no longer be edited. */
	void publish(Instant now) {
		Assert.state(draft(), "only a draft is published");
		this.state = ReportState.PUBLISHED;
		this.publishedAt = now;
		this.withdrawnReason = null;
	}

	/** Returns the report to draft. The history keeps the reason. */
	void withdraw(String reason) {
		Assert.state(!draft(), "only a published report is withdrawn");
		Assert.hasText(reason, "withdrawing has a reason");
		this.state = ReportState.DRAFT;
		this.publishedAt = null;
		this.withdrawnReason = reason;
	}

	/** Returns the next number of a statement or priority. Numbers are not reused. */
	int nextNumber() {
		return this.nextNumber++;
	}

	UUID id() {
		return this.id;
	}

	Body body() {
		return new Body(this.partnershipId, this.kind, this.groupId, this.organisationId);
	}

	String slug() {
		return this.slug;
	}

	boolean draft() {
		return this.state == ReportState.DRAFT;
	}

	int version() {
		return (this.version != null) ? this.version : 0;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof AnnualReport report && this.id.equals(report.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

	/** The reporting body. Reports of one body and kind form a series. */
	record Body(UUID partnershipId, ReportKind kind, @Nullable UUID groupId, @Nullable UUID organisationId) {

		Body {
			Assert.isTrue((kind == ReportKind.SUBGROUP) == (groupId != null), "a subgroup's report names its group");
			Assert.isTrue((kind == ReportKind.AGENCY) == (organisationId != null),
					"an agency's report names its organisation");
		}

	}

	/** What a report says about itself. */
	record Particulars(String title, String periodLabel, LocalDate startsOn, LocalDate endsOn, String regimeKey,
			LocalDate datedOn, DatePrecision datePrecision, @Nullable String dateNote, @Nullable String url,
			@Nullable String source) {

	}

}
