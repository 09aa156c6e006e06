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
 * A yearly report: whose it is, which period it covers, where it stands. Whoever changes
 * anything it says locks its row first, so that it is never published half-edited and no
 * number is given twice.
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
		Assert.hasText(slug, "a report has a name in addresses");
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

	/** From now on it is for everyone and no longer edited. */
	void publish(Instant now) {
		Assert.state(draft(), "only a draft is published");
		this.state = ReportState.PUBLISHED;
		this.publishedAt = now;
		this.withdrawnReason = null;
	}

	/** A draft again; everyone who may read the history sees why. */
	void withdraw(String reason) {
		Assert.state(!draft(), "only a published report is withdrawn");
		Assert.hasText(reason, "withdrawing has a reason");
		this.state = ReportState.DRAFT;
		this.publishedAt = null;
		this.withdrawnReason = reason;
	}

	/** The next number of a statement or priority; no number is given twice. */
	int takeNumber() {
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

	/** Who reports: reports of one body and kind follow each other. */
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
