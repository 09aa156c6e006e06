package org.throughline.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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

	private String wording;

	@OptimisticLock(excluded = true)
	private @Nullable UUID ownerId;

	private @Nullable String ownerAsWritten;

	private @Nullable String leadRole;

	@OptimisticLock(excluded = true)
	private @Nullable LocalDate firstDueOn;

	@OptimisticLock(excluded = true)
	private @Nullable LocalDate dueOn;

	private @Nullable String dueAsWritten;

	private @Nullable String successMeasure;

	private @Nullable String grade;

	@Enumerated(EnumType.STRING)
	private Visibility visibility;

	private boolean example;

	@Enumerated(EnumType.STRING)
	@OptimisticLock(excluded = true)
	private ActionStatus status;

	@OptimisticLock(excluded = true)
	private @Nullable String statusNote;

	@OptimisticLock(excluded = true)
	private Instant statusChangedAt;

	@Enumerated(EnumType.STRING)
	@OptimisticLock(excluded = true)
	private @Nullable Rag rag;

	@OptimisticLock(excluded = true)
	private @Nullable String ragReason;

	private LocalDate madeOn;

	@OptimisticLock(excluded = true)
	private LocalDate lastHeardOn;

	@OptimisticLock(excluded = true)
	private int updates;

	@OptimisticLock(excluded = true)
	private int evidenceCount;

	private @Nullable String note;

	private @Nullable String importKey;

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

	Action(UUID id, UUID partnershipId, String reference, int position, Particulars particulars, @Nullable UUID ownerId,
			@Nullable LocalDate dueOn, Instant now, LocalDate madeOn) {
		super(id);
		this.partnershipId = partnershipId;
		this.reference = reference;
		this.position = position;
		this.ownerId = ownerId;
		this.firstDueOn = dueOn;
		this.dueOn = dueOn;
		this.status = ActionStatus.NOT_STARTED;
		this.statusChangedAt = now;
		this.madeOn = madeOn;
		this.lastHeardOn = madeOn;
		apply(particulars);
	}

	/** Replaces the content. */
	void update(Particulars particulars) {
		apply(particulars);
	}

	private void apply(Particulars particulars) {
		Assert.hasText(particulars.wording(), "An action needs a wording");
		this.planId = particulars.planId();
		this.wording = particulars.wording();
		this.ownerAsWritten = particulars.ownerAsWritten();
		this.leadRole = particulars.leadRole();
		this.dueAsWritten = particulars.dueAsWritten();
		this.successMeasure = particulars.successMeasure();
		this.grade = particulars.grade();
		this.visibility = particulars.visibility();
		this.note = particulars.note();
		replace(this.recommendations, particulars.recommendations());
		replace(this.themes, particulars.themes());
	}

	/** Replaces the linked recommendations. */
	void linkRecommendations(Set<UUID> wanted) {
		replace(this.recommendations, wanted);
	}

	static void replace(Set<UUID> held, Set<UUID> wanted) {
		if (!held.equals(wanted)) {
			held.retainAll(wanted);
			held.addAll(wanted);
		}
	}

	void markImported(@Nullable String fileKey, boolean madeUp) {
		this.importKey = fileKey;
		this.example = madeUp;
	}

	/** Changes the status if this person may. */
	void transitionTo(ActionStatus to, ActionActor hand, @Nullable String said, Instant now) {
		Assert.state(this.status.canTransitionTo(to, hand), "The status does not allow this change");
		boolean returnedStill = to == this.status && to == ActionStatus.RETURNED;
		if (!returnedStill) {
			recordStatus(to, said, (to == this.status) ? this.statusChangedAt : now);
		}
	}

	/** Sets the status given in a source document. */
	void recordStatus(ActionStatus to, @Nullable String said, Instant since) {
		boolean explained = to == ActionStatus.BLOCKED || to == ActionStatus.RETURNED
				|| to == ActionStatus.NO_LONGER_NEEDED;
		Assert.state(!explained || said != null, "This status needs a reason");
		this.status = to;
		this.statusNote = explained ? said : null;
		this.statusChangedAt = since;
	}

	/** Returns the number of the next update, which refers to this day. */
	int nextUpdate(LocalDate asOf) {
		if (asOf.isAfter(this.lastHeardOn)) {
			this.lastHeardOn = asOf;
		}
		return ++this.updates;
	}

	int nextEvidence() {
		return ++this.evidenceCount;
	}

	void assignTo(UUID newOwnerId) {
		this.ownerId = newOwnerId;
		this.ownerAsWritten = null;
	}

	void changeDueDate(LocalDate newDueOn) {
		if (this.firstDueOn == null) {
			this.firstDueOn = newDueOn;
		}
		this.dueOn = newDueOn;
	}

	void overrideRag(@Nullable Rag colour, @Nullable String reason) {
		this.rag = colour;
		this.ragReason = (colour != null) ? reason : null;
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
		return this.dueOn;
	}

	@Nullable String ownerAsWritten() {
		return this.ownerAsWritten;
	}

	Visibility visibility() {
		return this.visibility;
	}

	ActionStatus status() {
		return this.status;
	}

	/** What an action says. */
	record Particulars(@Nullable UUID planId, String wording, @Nullable String ownerAsWritten,
			@Nullable String leadRole, @Nullable String dueAsWritten, @Nullable String successMeasure,
			@Nullable String grade, Visibility visibility, @Nullable String note, Set<UUID> recommendations,
			Set<UUID> themes) {

		/** What an edit says, within the limits of each text. */
		static Particulars of(ActionEdit edit, @Nullable UUID planId, Set<UUID> recommendations, Set<UUID> themes) {
			return new Particulars(planId, Texts.required("wording", edit.wording(), Texts.WORDING),
					Texts.optional("ownerAsWritten", edit.ownerAsWritten(), Texts.LINE),
					Texts.optional("leadRole", edit.leadRole(), Texts.LINE),
					Texts.optional("dueAsWritten", edit.dueAsWritten(), Texts.LINE),
					Texts.optional("successMeasure", edit.successMeasure(), Texts.NOTE),
					Texts.optional("grade", edit.grade(), Texts.LINE), edit.visibility(),
					Texts.optional("note", edit.note(), Texts.NOTE), recommendations, themes);
		}
	}

}
