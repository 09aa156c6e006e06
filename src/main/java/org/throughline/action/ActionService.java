package org.throughline.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.AccessRefused;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * What is to be done. The business manager sees all actions of the partnership, those who
 * read drafts all but internal ones, a partner agency those it owns, the public those
 * that are public.
 */
@Service
@Transactional(readOnly = true)
public class ActionService {

	private final ActionRepository actions;

	private final ActionReader reader;

	private final UpdateReader updates;

	private final RecommendationReader recommendations;

	private final ActionPermissions permissions;

	private final ActionVisibility visibility;

	private final SlugLookup names;

	private final Numbering numbering;

	private final CurrentUser user;

	private final Clock clock;

	ActionService(ActionRepository actions, ActionReader reader, UpdateReader updates,
			RecommendationReader recommendations, ActionPermissions permissions, ActionVisibility visibility,
			SlugLookup names, Numbering numbering, CurrentUser user, Clock clock) {
		this.actions = actions;
		this.reader = reader;
		this.updates = updates;
		this.recommendations = recommendations;
		this.permissions = permissions;
		this.visibility = visibility;
		this.names = names;
		this.numbering = numbering;
		this.user = user;
		this.clock = clock;
	}

	private static final ActionCounts NONE = new ActionCounts(0, 0, 0, 0, 0, 0, 0, 0, 0);

	/**
	 * Actions of the partnership the reader may see, the most urgent first: what the
	 * owner has to do by due date, what waits to be verified, what is closed.
	 */
	public Page<ActionSummary> list(UUID partnershipId, ActionFilter filter, Pageable page) {
		return this.reader.list(partnershipId, filter, this.visibility.in(partnershipId), page);
	}

	/** The actions that belong to a report, as far as the reader may see them. */
	public Page<ActionSummary> ofReport(UUID partnershipId, ReportFollowUp report, Pageable page) {
		return this.reader.ofReport(partnershipId, report, this.visibility.in(partnershipId), page);
	}

	/** The same without pages, in the order of the plans, for a file. */
	public List<ActionSummary> all(UUID partnershipId, ActionFilter filter) {
		return this.reader.all(partnershipId, filter, this.visibility.in(partnershipId));
	}

	/**
	 * The actions of the organisations the signed-in person acts for, and no others, the
	 * most urgent first.
	 */
	public Page<ActionSummary> mine(ActionFilter filter, Pageable page) {
		return this.reader.owned(this.visibility.agencies(), filter, owner(), page);
	}

	/** How the actions stand of the organisations the signed-in person acts for. */
	public ActionCounts myCounts() {
		var agencies = this.visibility.agencies();
		return agencies.isEmpty() ? NONE : this.reader.counts(ActionConditions.owned(agencies, ActionFilter.ALL));
	}

	/** Whether the signed-in person acts for a partner agency. */
	public boolean hasOwn() {
		return !this.visibility.agencies().isEmpty();
	}

	/**
	 * Which action of the signed-in person's organisations has this reference.
	 * @param partnershipSlug whose, where the organisation takes part in several
	 * partnerships
	 * @throws NotFoundException if none of theirs has it
	 */
	public ActionKey own(String reference, @Nullable String partnershipSlug) {
		var agencies = this.visibility.agencies();
		if (agencies.isEmpty()) {
			throw new NotFoundException();
		}
		var where = ActionConditions.owned(agencies, ActionFilter.ALL)
			.and("a.reference = :reference", "reference", reference);
		return this.reader.with(where, owner())
			.stream()
			.filter((action) -> partnershipSlug == null || partnershipSlug.equals(action.partnershipSlug()))
			.findFirst()
			.map((action) -> new ActionKey(action.partnershipId(), action.reference()))
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * An action with all that belongs to it, as far as the reader may see it.
	 * @throws NotFoundException if there is none this reader may see
	 */
	public ActionDetails details(UUID partnershipId, String reference) {
		var sees = this.visibility.in(partnershipId);
		var action = this.reader.one(partnershipId, reference, sees).orElseThrow(NotFoundException::new);
		boolean inside = sees.inside(action.ownerId());
		boolean owns = this.permissions.owns(partnershipId, action.ownerId(), action.visibility());
		ActionActor actor = owns ? ActionActor.OWNER : sees.manages() ? ActionActor.MANAGER : null;
		var refusal = (sees.manages() && action.status() == ActionStatus.REPORTED_COMPLETE)
				? this.permissions.verifyRefusal(partnershipId, action.id(), action.ownerId())
				: Optional.<String>empty();
		boolean mayVerify = sees.manages() && action.status() == ActionStatus.REPORTED_COMPLETE && refusal.isEmpty();
		var next = (actor != null) ? action.status().nextStatuses(actor) : Set.<ActionStatus>of();
		var more = this.reader.more(action.id());
		return new ActionDetails(action, this.recommendations.answeredBy(action.id(), partnershipId, sees),
				more.themes(), sees.manages() ? more.note() : null, this.updates.updates(action.id(), sees, inside),
				inside ? this.updates.requests(action.id(), LocalDate.now(this.clock)) : List.of(), next, actor,
				mayVerify, refusal.orElse(null));
	}

	/**
	 * What an action says, without the note of it; for the business manager to change.
	 * @throws NotFoundException if there is none
	 */
	public ActionDetails forEditing(UUID partnershipId, String reference) {
		this.user.requireManager(partnershipId);
		var sees = this.visibility.in(partnershipId);
		var action = this.reader.one(partnershipId, reference, sees).orElseThrow(NotFoundException::new);
		var more = this.reader.more(action.id());
		return new ActionDetails(action, this.recommendations.answeredBy(action.id(), partnershipId, sees),
				more.themes(), more.note(), List.of(), List.of(), Set.of(), ActionActor.MANAGER, false, null);
	}

	/** What was reported complete and waits longest; for the business manager. */
	public List<ActionSummary> toVerify(UUID partnershipId, int most) {
		this.user.requireManager(partnershipId);
		var sees = this.visibility.in(partnershipId);
		return this.reader.first(ActionConditions.in(partnershipId, ActionFilter.of(Attention.TO_VERIFY), sees),
				Attention.TO_VERIFY, sees, most);
	}

	/** The action a plan's file calls so; for the business manager. */
	public Optional<ActionSummary> withImportKey(UUID partnershipId, String importKey) {
		this.user.requireManager(partnershipId);
		var sees = this.visibility.in(partnershipId);
		return this.reader
			.with(ActionConditions.in(partnershipId, ActionFilter.ALL, sees)
				.and("a.import_key = :importKey", "importKey", importKey), sees)
			.stream()
			.findFirst();
	}

	/** Those of these references; for the business manager to choose from. */
	public List<ActionSummary> withReferences(UUID partnershipId, Collection<String> references) {
		this.user.requireManager(partnershipId);
		var sees = this.visibility.in(partnershipId);
		return this.reader.with(ActionConditions.in(partnershipId, ActionFilter.ALL, sees)
			.and("a.reference = any(:references)", "references", references.toArray(String[]::new)), sees);
	}

	/** Returns action counts of the partnership; for those who read drafts. */
	public ActionCounts counts(UUID partnershipId) {
		return this.reader.counts(ActionConditions.in(partnershipId, ActionFilter.ALL, insider(partnershipId)));
	}

	/**
	 * Returns action counts by owner, the most overdue first; for those who read drafts.
	 */
	public List<OwnerCounts> byOwner(UUID partnershipId) {
		return this.reader.byOwner(ActionConditions.in(partnershipId, ActionFilter.ALL, insider(partnershipId)));
	}

	/**
	 * Adds an action. Sent twice, it adds one.
	 * @return its reference
	 * @throws RuleViolation at {@code dueOn} with {@code action.dueOn.past} where the due
	 * date lies in the past and that is not confirmed
	 */
	@Transactional
	public String add(UUID partnershipId, NewAction added) {
		this.user.requireManager(partnershipId);
		var before = this.actions.findById(added.id());
		if (before.isPresent()) {
			if (!before.get().partnershipId().equals(partnershipId)) {
				throw new NotFoundException();
			}
			return before.get().reference();
		}
		var today = LocalDate.now(this.clock);
		if (added.dueOn() != null && added.dueOn().isBefore(today) && !added.pastDueConfirmed()) {
			throw new RuleViolation("dueOn", "action.dueOn.past");
		}
		var particulars = particulars(partnershipId,
				new ActionEdit(added.planSlug(), added.wording(), added.ownerAsWritten(), added.leadRole(),
						added.dueAsWritten(), added.successMeasure(), added.grade(), added.visibility(),
						added.recommendationReferences(), added.themeSlugs(), added.note(), 0));
		var owner = this.names.organisation("ownerSlug", added.ownerSlug());
		String key = Texts.optional("importKey", added.importKey(), Texts.LINE);
		if (key != null && this.names.actionKeys(partnershipId).containsKey(key)) {
			throw new RuleViolation("importKey", "action.importKey.taken", key);
		}
		String reference = this.numbering.nextAction(partnershipId);
		var action = new Action(added.id(), partnershipId, reference, position(reference), particulars, owner,
				added.dueOn(), this.clock.instant(), today);
		action.markImported(key, false);
		this.actions.save(action);
		this.actions.flush();
		return reference;
	}

	/** Changes an action. */
	@Transactional
	public void edit(UUID partnershipId, String reference, ActionEdit edit) {
		var action = this.permissions.managed(partnershipId, reference);
		action.requireVersion(edit.version());
		action.update(particulars(partnershipId, edit));
		this.actions.flush();
	}

	/** The recommendations it answers are these, no more and no fewer. */
	@Transactional
	public void linkRecommendations(UUID partnershipId, String reference, Collection<String> recommendationReferences,
			int version) {
		var action = this.permissions.managed(partnershipId, reference);
		action.requireVersion(version);
		action.linkRecommendations(this.names.recommendations("references", partnershipId, recommendationReferences));
		this.actions.flush();
	}

	static int position(String reference) {
		return Integer.parseInt(reference.substring(reference.indexOf('-') + 1));
	}

	private Action.Particulars particulars(UUID partnershipId, ActionEdit edit) {
		return Action.Particulars.of(edit, this.names.plan("planSlug", partnershipId, edit.planSlug()),
				this.names.recommendations("recommendationReferences", partnershipId, edit.recommendationReferences()),
				this.names.themes("themeSlugs", edit.themeSlugs()));
	}

	private ActionVisibility.Reader insider(UUID partnershipId) {
		var sees = this.visibility.in(partnershipId);
		if (!sees.manages() && !sees.readsDrafts()) {
			throw new AccessRefused();
		}
		return sees;
	}

	/** Who reads one's own organisations' actions: like those who read drafts. */
	private static ActionVisibility.Reader owner() {
		return new ActionVisibility.Reader(false, true, Set.of());
	}

}
