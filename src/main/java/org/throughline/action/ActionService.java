package org.throughline.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.govuk.CountedPage;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.list.FilterCounts;
import org.throughline.platform.security.AccessRefused;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Reads and adds actions. The business manager sees all actions of the partnership, those
 * who read drafts all but internal ones, a partner agency those it owns, the public those
 * that are public.
 */
@Service
@Transactional(readOnly = true)
public class ActionService {

	private final ActionReader reader;

	private final UpdateReader updates;

	private final RecommendationReader recommendations;

	private final ActionPermissions permissions;

	private final ActionVisibility visibility;

	private final ActionWriter writer;

	private final ActionRowReader rows;

	private final LetterReader letters;

	private final CurrentUser user;

	private final Clock clock;

	ActionService(ActionReader reader, UpdateReader updates, RecommendationReader recommendations,
			ActionPermissions permissions, ActionVisibility visibility, ActionWriter writer, ActionRowReader rows,
			LetterReader letters, CurrentUser user, Clock clock) {
		this.reader = reader;
		this.updates = updates;
		this.recommendations = recommendations;
		this.permissions = permissions;
		this.visibility = visibility;
		this.writer = writer;
		this.rows = rows;
		this.letters = letters;
		this.user = user;
		this.clock = clock;
	}

	/**
	 * Actions of the partnership the reader may see, the most urgent first: what the
	 * owner has to do by due date, what waits to be verified, what is closed.
	 */
	public CountedPage<ActionSummary> list(UUID partnershipId, ActionFilter filter, Pageable page) {
		return this.reader.list(partnershipId, filter, this.visibility.in(partnershipId), page);
	}

	/**
	 * Returns the numbers of actions that the values of filters leave; for the business
	 * manager.
	 */
	public FilterCounts filterCounts(UUID partnershipId, ActionFilter filter, int most) {
		this.user.requireManager(partnershipId);
		return this.reader.filterCounts(partnershipId, filter, this.visibility.in(partnershipId), most);
	}

	/** The actions that belong to a report, as far as the reader may see them. */
	public CountedPage<ActionSummary> ofReport(UUID partnershipId, ReportFollowUp report, Pageable page) {
		return this.reader.ofReport(partnershipId, report, this.visibility.in(partnershipId), page);
	}

	/** The same without pages, in the order of the plans, for a file. */
	public List<ActionSummary> all(UUID partnershipId, ActionFilter filter) {
		return this.reader.all(partnershipId, filter, this.visibility.in(partnershipId));
	}

	/**
	 * An action with all that belongs to it, as far as the reader may see it.
	 * @throws NotFoundException if there is none this reader may see
	 */
	public ActionDetails details(UUID partnershipId, String reference) {
		var sees = this.visibility.in(partnershipId);
		var action = this.reader.one(partnershipId, reference, sees).orElseThrow(NotFoundException::new);
		boolean inside = sees.inside(action.ownerId());
		boolean owns = this.permissions.owns(partnershipId, action.ownerId(), action.content().visibility());
		ActionActor actor = owns ? ActionActor.OWNER : sees.manages() ? ActionActor.MANAGER : null;
		var refusal = (sees.manages() && action.status() == ActionStatus.REPORTED_COMPLETE)
				? this.permissions.verifyRefusal(partnershipId, action.id()) : Optional.<String>empty();
		boolean mayVerify = sees.manages() && action.status() == ActionStatus.REPORTED_COMPLETE && refusal.isEmpty();
		var next = (actor != null) ? action.status().nextStatuses(actor) : Set.<ActionStatus>of();
		return new ActionDetails(action, this.recommendations.linkedTo(action.id(), partnershipId, sees),
				this.reader.themes(action.id()), this.updates.updates(action.id(), sees, inside),
				inside ? this.updates.requests(action.id(), LocalDate.now(this.clock)) : List.of(),
				inside ? this.letters.about(partnershipId, action.id(), sees) : List.of(),
				new AllowedChanges(next, actor, mayVerify, refusal.orElse(null)));
	}

	/** Returns the promises to councils that an action keeps. */
	public List<PageLink> promises(UUID partnershipId, ActionSummary action) {
		this.user.requireManager(partnershipId);
		return this.reader.promises(partnershipId, action.id());
	}

	/**
	 * An action without its updates, for the business manager to edit.
	 * @throws NotFoundException if there is none
	 */
	public ActionDetails forEditing(UUID partnershipId, String reference) {
		this.user.requireManager(partnershipId);
		var sees = this.visibility.in(partnershipId);
		var action = this.reader.one(partnershipId, reference, sees).orElseThrow(NotFoundException::new);
		return new ActionDetails(action, this.recommendations.linkedTo(action.id(), partnershipId, sees),
				this.reader.themes(action.id()), List.of(), List.of(), List.of(), AllowedChanges.EDIT);
	}

	/**
	 * Returns the actions with these references; for the business manager to choose from.
	 */
	public List<ActionSummary> withReferences(UUID partnershipId, Collection<String> references) {
		this.user.requireManager(partnershipId);
		var sees = this.visibility.in(partnershipId);
		return this.reader.inPlanOrder(ActionConditions.in(partnershipId, ActionFilter.ALL, sees)
			.and("a.reference = any(:references)", "references", references.toArray(String[]::new)), sees);
	}

	/** Returns action counts of the partnership; for those who read drafts. */
	public ActionCounts counts(UUID partnershipId) {
		return sum(byOwner(partnershipId));
	}

	/**
	 * Returns action counts by owner, the most overdue first; for those who read drafts.
	 */
	public List<OwnerCounts> byOwner(UUID partnershipId) {
		return byOwner(partnershipId, null);
	}

	/**
	 * Returns action counts by owner of at most so many actions, for those who read
	 * drafts.
	 */
	public List<OwnerCounts> byOwner(UUID partnershipId, @Nullable Integer most) {
		return this.reader.byOwner(ActionConditions.in(partnershipId, ActionFilter.ALL, insider(partnershipId)), most);
	}

	/**
	 * All actions of the partnership, or of one plan, as rows of a table; for the
	 * business manager.
	 * @param planSlug the plan, or {@code null} for all
	 */
	public List<ActionRow> rows(UUID partnershipId, @Nullable String planSlug) {
		this.user.requireManager(partnershipId);
		var filter = new ActionFilter(null, null, null, planSlug, null, null, null);
		return this.rows.rows(partnershipId, this.reader.all(partnershipId, filter, this.visibility.in(partnershipId)));
	}

	/**
	 * Adds an action. Sent twice, it adds one.
	 * @return its reference
	 * @throws RuleViolation at {@code dueOn} with {@code action.dueOn.past} if the due
	 * date is in the past and this is not confirmed
	 */
	@Transactional
	public String add(UUID partnershipId, NewAction added) {
		this.user.requireManager(partnershipId);
		return this.writer.add(partnershipId, List.of(added)).get(0);
	}

	/**
	 * Adds actions.
	 * @return their references, in the same order
	 */
	@Transactional
	public List<String> addAll(UUID partnershipId, List<NewAction> added) {
		this.user.requireManager(partnershipId);
		return this.writer.add(partnershipId, added);
	}

	/** Changes an action. */
	@Transactional
	public void edit(UUID partnershipId, String reference, ActionEdit edit) {
		this.writer.edit(partnershipId, Map.of(reference, edit));
	}

	/** Changes actions, each under its reference. */
	@Transactional
	public void editAll(UUID partnershipId, Map<String, ActionEdit> edits) {
		this.writer.edit(partnershipId, edits);
	}

	/** Replaces the linked recommendations. */
	@Transactional
	public void linkRecommendations(UUID partnershipId, String reference, Collection<String> recommendationReferences,
			int version) {
		this.writer.link(partnershipId, reference, List.copyOf(recommendationReferences), version);
	}

	private static ActionCounts sum(List<OwnerCounts> owners) {
		return ActionCounts.sum(owners.stream().map(OwnerCounts::counts).toList());
	}

	private ActionVisibility.Reader insider(UUID partnershipId) {
		var sees = this.visibility.in(partnershipId);
		if (!sees.manages() && !sees.readsDrafts()) {
			throw new AccessRefused();
		}
		return sees;
	}

}
