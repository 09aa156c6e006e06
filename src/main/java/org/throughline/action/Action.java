package org.throughline.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import org.throughline.platform.persistence.AggregateRoot;
import org.throughline.platform.security.Visibility;

/**
 * An action of an organisation. Status, owner, due date and RAG rating change under a
 * lock on its row and do not conflict with an edit of its content.
 */
@Entity
class Action extends AggregateRoot {

	private UUID partnershipId;

	private String reference;

	private @Nullable UUID planId;

	private int position;

	@Embedded
	private ActionContent content;

	@OptimisticLock(excluded = true)
	private @Nullable UUID ownerId;

	@Embedded
	private ActionOrigin origin;

	@Embedded
	@OptimisticLock(excluded = true)
	private ActionDates dates;

	@Enumerated(EnumType.STRING)
	@OptimisticLock(excluded = true)
	private ActionStatus status;

	@OptimisticLock(excluded = true)
	private @Nullable String statusNote;

	@OptimisticLock(excluded = true)
	private @Nullable String statusWord;

	@OptimisticLock(excluded = true)
	private Instant statusChangedAt;

	@Enumerated(EnumType.STRING)
	@OptimisticLock(excluded = true)
	private @Nullable Rag rag;

	@OptimisticLock(excluded = true)
	private @Nullable String ragReason;

	@OptimisticLock(excluded = true)
	private int updates;

	@OptimisticLock(excluded = true)
	private int evidenceCount;

	@ElementCollection
	@CollectionTable(name = "action_recommendation", joinColumns = @JoinColumn(name = "action_id"))
	@Column(name = "recommendation_id")
	private Set<UUID> recommendations = new LinkedHashSet<>();

	@ElementCollection
	@CollectionTable(name = "action_theme", joinColumns = @JoinColumn(name = "action_id"))
	@Column(name = "theme_id")
	private Set<UUID> themes = new LinkedHashSet<>();

	@SuppressWarnings("NullAway.Init")
	protected Action() {
	}

	Action(UUID id, UUID partnershipId, int number, ActionContent content, Links links, ActionOrigin origin,
			Instant now) {
		super(id);
		this.partnershipId = partnershipId;
		this.reference = ActionNumbering.action(number);
		this.position = number;
		this.origin = origin;
		this.dates = new ActionDates(null, null, null, origin.madeOn());
		this.status = ActionStatus.NOT_STARTED;
		this.statusChangedAt = now;
		this.content = content;
		replace(links);
	}

	void replace(ActionContent newContent, Links links) {
		this.content = newContent;
		replace(links);
	}

	private void replace(Links links) {
		this.planId = links.planId();
		replace(this.recommendations, links.recommendations());
		replace(this.themes, links.themes());
	}

	/** Sets the owner and the due date of a new action. */
	Action assigned(@Nullable UUID owner, @Nullable LocalDate dueOn) {
		this.ownerId = owner;
		if (dueOn != null) {
			changeDueDate(dueOn);
		}
		return this;
	}

	/** Replaces the linked recommendations. */
	void linkRecommendations(Set<UUID> wanted) {
		replace(this.recommendations, wanted);
	}

	static void replace(Set<UUID> stored, Set<UUID> wanted) {
		if (!stored.equals(wanted)) {
			stored.retainAll(wanted);
			stored.addAll(wanted);
		}
	}

	/** Changes the status if this person may. */
	void transitionTo(ActionStatus to, ActionActor actor, @Nullable String note, Instant now) {
		Assert.state(this.status.canTransitionTo(to, actor), "The status does not allow this change");
		boolean returnedStill = to == this.status && to == ActionStatus.RETURNED;
		if (!returnedStill) {
			recordStatus(to, note, (to == this.status) ? this.statusChangedAt : now);
		}
	}

	/** Sets the status given in a source document. */
	void recordStatus(ActionStatus to, @Nullable String note, Instant since) {
		Assert.state(!to.needsReason() || note != null, "This status needs a reason");
		this.statusWord = (to == this.status) ? this.statusWord : null;
		this.status = to;
		this.statusNote = to.needsReason() ? note : null;
		this.statusChangedAt = since;
	}

	/** Records the plan's word for the status, if one is reported. */
	void reportWord(@Nullable String word) {
		this.statusWord = (word != null) ? word : this.statusWord;
	}

	/** Returns the number of the next update, which refers to this day. */
	int nextUpdate(UpdateKind kind, LocalDate asOf) {
		if (kind == UpdateKind.PROGRESS) {
			recordResponse(asOf);
		}
		else if (kind.asksAgain()) {
			this.dates = this.dates.awaited(asOf);
		}
		return ++this.updates;
	}

	/** Records a response of the owner on this day. */
	void recordResponse(LocalDate day) {
		this.dates = this.dates.responded(day);
	}

	int nextEvidence() {
		return ++this.evidenceCount;
	}

	void assignTo(UUID newOwnerId) {
		this.ownerId = newOwnerId;
		this.dates = this.dates.withoutResponse();
		this.content = this.content.withoutOwner();
	}

	void changeDueDate(LocalDate newDueOn) {
		this.dates = this.dates.due(newDueOn);
	}

	void overrideRag(@Nullable Rag colour, @Nullable String reason) {
		this.rag = colour;
		this.ragReason = (colour != null) ? reason : null;
	}

	/** Returns the RAG rating that somebody chose, if there is one. */
	@Nullable Rag rag() {
		return this.rag;
	}

	UUID partnershipId() {
		return this.partnershipId;
	}

	String reference() {
		return this.reference;
	}

	@Nullable UUID ownerId() {
		return this.ownerId;
	}

	@Nullable LocalDate dueOn() {
		return this.dates.dueOn();
	}

	@Nullable String ownerAsWritten() {
		return this.content.planWording().ownerAsWritten();
	}

	Visibility visibility() {
		return this.content.visibility();
	}

	ActionStatus status() {
		return this.status;
	}

	@Nullable String statusWord() {
		return this.statusWord;
	}

	@Nullable UUID planId() {
		return this.planId;
	}

	boolean isGraded(@Nullable UUID plan, @Nullable String grade) {
		return Objects.equals(this.planId, plan) && Objects.equals(this.content.planWording().grade(), grade);
	}

	record Links(@Nullable UUID planId, Set<UUID> recommendations, Set<UUID> themes) {

	}

}
