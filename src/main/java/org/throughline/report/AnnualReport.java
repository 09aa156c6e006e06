package org.throughline.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.time.ApproximateDate;

/**
 * An annual report: its body, details and state. Every change of its contents locks its
 * row first, so that a report is not published half-edited and no number is assigned
 * twice.
 */
@Entity
class AnnualReport extends AggregateRoot {

	@Embedded
	private Body body;

	private String slug;

	@Embedded
	private ReportContent content;

	@Enumerated(EnumType.STRING)
	private ReportState state;

	@Enumerated(EnumType.STRING)
	private ReportStage stage;

	private @Nullable LocalDate publishedOn;

	private @Nullable String discardedReason;

	private @Nullable String overrideReason;

	private @Nullable UUID rolledFromId;

	private @Nullable UUID amendsId;

	@Enumerated(EnumType.STRING)
	private @Nullable AmendmentKind amendmentKind;

	@OptimisticLock(excluded = true)
	private int nextNumber;

	@ElementCollection
	@CollectionTable(name = "joint_report_body", joinColumns = @JoinColumn(name = "report_id"))
	@Column(name = "organisation_id")
	private Set<UUID> jointBodies = new HashSet<>();

	@ElementCollection
	@CollectionTable(name = "report_author", joinColumns = @JoinColumn(name = "report_id"))
	@OrderColumn(name = "position")
	private List<Author> authors = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "dropped_statement", joinColumns = @JoinColumn(name = "report_id"))
	@AttributeOverride(name = "earlierId", column = @Column(name = "statement_id"))
	@OptimisticLock(excluded = true)
	private Set<Dropped> droppedStatements = new HashSet<>();

	@ElementCollection
	@CollectionTable(name = "dropped_priority", joinColumns = @JoinColumn(name = "report_id"))
	@AttributeOverride(name = "earlierId", column = @Column(name = "priority_id"))
	@OptimisticLock(excluded = true)
	private Set<Dropped> droppedPriorities = new HashSet<>();

	@SuppressWarnings("NullAway.Init")
	protected AnnualReport() {
	}

	AnnualReport(UUID id, Body body, String slug, ReportContent content) {
		super(id);
		Assert.hasText(slug, "a report has a slug");
		this.body = body;
		this.slug = slug;
		this.content = checked(content);
		this.state = ReportState.DRAFT;
		this.stage = ReportStage.PLANNED;
		this.nextNumber = 1;
	}

	/** Begins with its writing, since its contents are there. */
	void beginAtDrafting() {
		this.stage = ReportStage.DRAFTING;
	}

	/** Moves the draft to another stage. */
	void moveTo(ReportStage next) {
		Assert.state(draft() && StageWorkflow.allows(this.stage, next), "the workflow allows the move");
		this.stage = next;
	}

	ReportStage stage() {
		return this.stage;
	}

	void replaceContent(ReportContent newContent) {
		Assert.state(draft() && this.stage.editable(), "only a draft is edited");
		this.content = checked(newContent);
	}

	private static ReportContent checked(ReportContent content) {
		Assert.hasText(content.title(), "a report has a title");
		Assert.hasText(content.period().label(), "a period has a label");
		Assert.isTrue(!content.period().endsOn().isBefore(content.period().startsOn()),
				"a period ends after it starts");
		Assert.hasText(content.guidance().regimeKey(), "a report has statutory guidance");
		return content;
	}

	void recordPredecessor(AnnualReport earlier) {
		Assert.state(this.rolledFromId == null, "a report is rolled forward from one report");
		this.rolledFromId = earlier.id();
	}

	/** Names the organisations that report together. */
	void nameJointBodies(Set<UUID> organisations) {
		Assert.state(this.body.kind() == ReportKind.JOINT || organisations.isEmpty(), "a joint report has bodies");
		this.jointBodies.addAll(organisations);
	}

	void replaceAuthors(List<ReportAuthor> named) {
		if (!this.authors.stream().map(Author::author).toList().equals(named)) {
			this.authors.clear();
			named.forEach((author) -> this.authors.add(new Author(TimeOrderedId.next(), author)));
		}
	}

	/** Records why the report does not repeat a statement of the earlier one. */
	void dropStatement(UUID statementId, String reason) {
		this.droppedStatements.add(new Dropped(TimeOrderedId.next(), statementId, reason));
	}

	/** Records why the report does not continue a priority of the earlier one. */
	void dropPriority(UUID priorityId, String reason) {
		this.droppedPriorities.add(new Dropped(TimeOrderedId.next(), priorityId, reason));
	}

	/** Records why it is published without its sign-off, for everyone. */
	void override(@Nullable String reason) {
		Assert.state(draft(), "only a draft is published");
		this.overrideReason = reason;
	}

	/**
	 * Makes the report public. It can no longer be edited.
	 * @param on day of publication, or {@code null} if unknown
	 */
	void publish(@Nullable LocalDate on) {
		Assert.state(draft(), "only a draft is published");
		this.state = ReportState.PUBLISHED;
		this.publishedOn = on;
		this.discardedReason = null;
	}

	/**
	 * Makes the report, or this amendment of one, public from a later day. It can no
	 * longer be edited.
	 * @param on day of publication
	 */
	void seal(LocalDate on) {
		publish(on);
		this.state = ReportState.SEALED;
	}

	/**
	 * Makes the sealed report public on its day. An amendment is a draft again, to be
	 * written into its report.
	 */
	void release() {
		Assert.state(sealed(), "only a sealed report has a day of publication");
		this.state = (this.amendsId != null) ? ReportState.DRAFT : ReportState.PUBLISHED;
	}

	/** Returns the sealed report to draft, before it becomes public. */
	void discard(String reason) {
		Assert.state(sealed(), "only a report that is not public yet is discarded");
		Assert.hasText(reason, "discarding has a reason");
		this.state = ReportState.DRAFT;
		this.publishedOn = null;
		this.overrideReason = null;
		this.discardedReason = reason;
	}

	/** Returns a second draft of this published report, still without contents. */
	AnnualReport amendment(AmendmentKind kind, String draftSlug) {
		Assert.state(published(), "only a published report is amended");
		var amendment = new AnnualReport(TimeOrderedId.next(), this.body, draftSlug, this.content);
		amendment.nameJointBodies(this.jointBodies);
		amendment.replaceAuthors(this.authors.stream().map(Author::author).toList());
		amendment.amendsId = id();
		amendment.amendmentKind = kind;
		amendment.beginAtDrafting();
		amendment.nextNumber = this.nextNumber;
		return amendment;
	}

	/** Takes the details of its amendment. */
	void amend(AnnualReport amendment) {
		Assert.state(!draft() && id().equals(amendment.amendsId), "a published report takes its own amendment");
		this.content = amendment.content;
		replaceAuthors(amendment.authors.stream().map(Author::author).toList());
		this.nextNumber = amendment.nextNumber;
	}

	/** Returns the next number of a statement or priority. Numbers are not reused. */
	int nextNumber() {
		return this.nextNumber++;
	}

	/** Returns the published report that this draft amends, if any. */
	@Nullable UUID amendsId() {
		return this.amendsId;
	}

	@Nullable AmendmentKind amendmentKind() {
		return this.amendmentKind;
	}

	@Nullable LocalDate publishedOn() {
		return this.publishedOn;
	}

	Set<UUID> jointBodies() {
		return Set.copyOf(this.jointBodies);
	}

	Body body() {
		return this.body;
	}

	String slug() {
		return this.slug;
	}

	/** Returns the document date. */
	ApproximateDate dated() {
		return new ApproximateDate(this.content.document().datedOn(), this.content.document().datePrecision());
	}

	LocalDate endsOn() {
		return this.content.period().endsOn();
	}

	boolean draft() {
		return this.state == ReportState.DRAFT;
	}

	boolean sealed() {
		return this.state == ReportState.SEALED;
	}

	boolean published() {
		return this.state == ReportState.PUBLISHED;
	}

	/** An author with an identifier of their own. */
	@Embeddable
	record Author(UUID id, @Embedded ReportAuthor author) {

	}

	/** A statement or priority that is not repeated, with the reason. */
	@Embeddable
	record Dropped(UUID id, UUID earlierId, String reason) {

		Dropped {
			Assert.hasText(reason, "dropping has a reason");
		}

	}

	/** The reporting body. Reports of one body and kind form a series. */
	@Embeddable
	record Body(UUID partnershipId, @Enumerated(EnumType.STRING) ReportKind kind, @Nullable UUID groupId,
			@Nullable UUID organisationId, boolean jointWithPartnership) {

		Body(UUID partnershipId, ReportKind kind, @Nullable UUID groupId, @Nullable UUID organisationId) {
			this(partnershipId, kind, groupId, organisationId, false);
		}

		Body {
			Assert.isTrue((kind == ReportKind.SUBGROUP) == (groupId != null), "a subgroup's report names its group");
			Assert.isTrue((kind == ReportKind.AGENCY) == (organisationId != null),
					"an agency's report names its organisation");
		}

	}

}
