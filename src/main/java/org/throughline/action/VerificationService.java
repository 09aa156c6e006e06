package org.throughline.action;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;
import org.throughline.platform.govuk.CountedPage;
import org.throughline.platform.security.CurrentUser;

/**
 * The actions that wait for verification, the longest first; for the business manager.
 */
@Service
@Transactional(readOnly = true)
public class VerificationService {

	/** The most actions that are searched for the next one. */
	private static final int NEXT = 200;

	private final ActionReader reader;

	private final UpdateReader updates;

	private final ActionUpdateService decisions;

	private final ActionPermissions permissions;

	private final ActionVisibility visibility;

	private final CurrentUser user;

	VerificationService(ActionReader reader, UpdateReader updates, ActionUpdateService decisions,
			ActionPermissions permissions, ActionVisibility visibility, CurrentUser user) {
		this.reader = reader;
		this.updates = updates;
		this.decisions = decisions;
		this.permissions = permissions;
		this.visibility = visibility;
		this.user = user;
	}

	/** Returns a page of them with their evidence. */
	public CountedPage<AwaitingVerification> list(UUID partnershipId, Pageable page) {
		this.user.requireManager(partnershipId);
		var found = this.reader.list(partnershipId, ActionFilter.of(Attention.TO_VERIFY),
				this.visibility.in(partnershipId), page);
		var evidence = this.updates.evidence(found.stream().map(ActionSummary::id).toList());
		var refusals = this.permissions.verifyRefusals(partnershipId);
		var rows = found.stream()
			.map((action) -> new AwaitingVerification(action, evidence.getOrDefault(action.id(), List.of()),
					refusals.get(action.reference())))
			.toList();
		return new CountedPage<>(rows, page, found.getTotalElements());
	}

	/** Returns the first of them. */
	public List<ActionSummary> first(UUID partnershipId, int most) {
		this.user.requireManager(partnershipId);
		var sees = this.visibility.in(partnershipId);
		return this.reader.first(ActionConditions.in(partnershipId, ActionFilter.of(Attention.TO_VERIFY), sees),
				Attention.TO_VERIFY, sees, most);
	}

	/** Returns the reference of the first one that the person may verify. */
	public Optional<String> next(UUID partnershipId) {
		var refusals = refusals(partnershipId);
		return first(partnershipId, NEXT).stream()
			.map(ActionSummary::reference)
			.filter((reference) -> !refusals.containsKey(reference))
			.findFirst();
	}

	/**
	 * Returns the reasons why the person may not verify or return reported actions.
	 * @return message keys by the references of those actions
	 */
	public Map<String, String> refusals(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return this.permissions.verifyRefusals(partnershipId);
	}

	/**
	 * Verifies or returns several actions with the same note, all or none.
	 * @param note what was seen, or what is missing
	 * @return their number
	 */
	@Transactional
	public int decide(UUID partnershipId, Collection<String> references, ActionStatus to, String note) {
		this.user.requireManager(partnershipId);
		if (references.isEmpty()) {
			throw new RuleViolation("actions", "action.verify.none");
		}
		String checkedNote = TextRules.requiredNote("note", note);
		var sorted = new TreeSet<>(references);
		for (String reference : sorted) {
			try {
				this.decisions.decide(partnershipId, reference, to, null, checkedNote);
			}
			catch (RuleViolation violation) {
				var reason = new DefaultMessageSourceResolvable(new String[] { violation.key() },
						violation.arguments());
				throw new RuleViolation("actions", "action.verify.several", reference, reason);
			}
		}
		return sorted.size();
	}

}
