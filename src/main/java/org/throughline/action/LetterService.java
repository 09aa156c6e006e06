package org.throughline.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.list.FilterColumn;
import org.throughline.platform.list.FilterCounts;
import org.throughline.platform.list.ListRequest;
import org.throughline.platform.form.TextRules;
import org.throughline.platform.persistence.Records;
import org.throughline.platform.persistence.NumberedEntities;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.time.Dates;
import org.throughline.platform.web.NotFoundException;

/**
 * Letters of a partnership to agencies, drafted from what is open; for its business
 * managers. A person sends a letter and records that; the system never sends one.
 */
@Service
@Transactional(readOnly = true)
public class LetterService {

	/** A letter is about so many actions and recommendations at most. */
	private static final int MOST = 500;

	private final NumberedEntities letters;

	private final LetterReader reader;

	private final ResponseReader responses;

	private final LetterWriter writer;

	private final UpdateLog log;

	private final ActionVisibility visibility;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	LetterService(NumberedEntities letters, LetterReader reader, ResponseReader responses, LetterWriter writer,
			UpdateLog log, ActionVisibility visibility, CurrentUser user, ApplicationEventPublisher events,
			Clock clock) {
		this.letters = letters;
		this.reader = reader;
		this.responses = responses;
		this.writer = writer;
		this.log = log;
		this.visibility = visibility;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/** Returns the letters that a list asks for, drafts first, then the last sent. */
	public Page<LetterSummary> letters(UUID partnershipId, ListRequest list, Pageable page) {
		this.user.requireManager(partnershipId);
		return this.reader.page(partnershipId, filter(list), page);
	}

	/** Returns the numbers of letters that the values of filters leave. */
	public FilterCounts filterCounts(UUID partnershipId, ListRequest list) {
		this.user.requireManager(partnershipId);
		return this.reader.counts(partnershipId, filter(list), list.counted());
	}

	private static List<FilterColumn> filter(ListRequest list) {
		return List.of(FilterColumn.of("type", "l.kind", list.choice(LetterKind.class, "type")), FilterColumn.of(
				"state",
				"case when l.sent_on is null then 'DRAFT' when l.cancelled_on is null then 'SENT' else 'CANCELLED' end",
				list.choice(LetterState.class, "state")));
	}

	/** Returns the letters to an agency, drafts first, then the last sent. */
	public List<LetterSummary> toAgency(UUID partnershipId, String organisationSlug) {
		this.user.requireManager(partnershipId);
		return this.reader.toAgency(partnershipId, organisationSlug);
	}

	/**
	 * Returns a letter.
	 * @throws NotFoundException if there is none
	 */
	public LetterSummary find(UUID partnershipId, int number) {
		this.user.requireManager(partnershipId);
		return this.reader.numbered(partnershipId, number).stream().findFirst().orElseThrow(NotFoundException::new);
	}

	/** Returns what a letter is about. */
	public List<LetterItemDetails> items(LetterSummary letter) {
		return this.reader.items(letter.id());
	}

	/**
	 * Drafts a letter to an agency on all of which a letter of this kind is due, or for
	 * the yearly letter on all that is open, but on no more than a letter can hold. A
	 * draft that was not sent is kept.
	 * @param again whether an existing draft is replaced
	 * @return its number
	 * @throws RuleViolation if there is nothing to write about, or the agency has ended
	 */
	@Transactional
	public int draft(UUID partnershipId, String organisationSlug, LetterKind kind, boolean again) {
		this.user.requireManager(partnershipId);
		int highest = this.letters.highest(Letter.class, partnershipId);
		var unsent = this.reader.toAgency(partnershipId, organisationSlug)
			.stream()
			.filter((letter) -> letter.kind() == kind && letter.dispatch() == null)
			.findFirst();
		if (unsent.isPresent() && !again) {
			return unsent.get().number();
		}
		var about = this.responses.responses(partnershipId, organisationSlug, null)
			.stream()
			.filter((response) -> kind == LetterKind.YEARLY || response.steps().due(kind))
			.limit(MOST)
			.toList();
		if (about.isEmpty()) {
			throw new RuleViolation("letter", "letter.nothing");
		}
		var organisation = about.get(0).organisation().id();
		var endedOn = this.responses.endedOn(organisation);
		if (endedOn != null) {
			throw new RuleViolation("letter", "letter.ended", Dates.inWords(endedOn));
		}
		var draft = new Letter.Draft(this.writer.write(partnershipId, kind, about, this.user.actor()),
				this.user.actor(), about.stream().map(LetterItem::of).toList());
		if (unsent.isPresent()) {
			forChange(partnershipId, unsent.get().number(), unsent.get().version()).redraft(draft);
			this.letters.flush();
			return unsent.get().number();
		}
		return this.letters
			.add(Letter.class, partnershipId, (number) -> new Letter(partnershipId, number, organisation, kind, draft))
			.number();
	}

	/** Changes a draft. */
	@Transactional
	public void edit(UUID partnershipId, int number, int version, LetterContent content) {
		forChange(partnershipId, number, version).edit(content.checked());
		this.letters.flush();
	}

	/** Records that a person sent the letter. */
	@Transactional
	public void recordSent(UUID partnershipId, int number, int version, SentLetter sent) {
		var letter = forChange(partnershipId, number, version);
		if (sent.sentOn().isAfter(LocalDate.now(this.clock))) {
			throw new RuleViolation("sentOn", "letter.sentOn.future");
		}
		letter.recordSent(new LetterDispatch(sent.sentOn(), TextRules.required("sentTo", sent.sentTo(), TextRules.LINE),
				sent.way(), this.user.actor(), this.user.person().map(SignedInUser::id).orElse(null), this.log.now(),
				null));
		this.letters.flush();
		this.events.publishEvent(letter.event());
	}

	/**
	 * Marks the record that a letter was sent as a mistake. The steps go on as if it had
	 * not been sent; the letter and the reason stay visible.
	 */
	@Transactional
	public void cancel(UUID partnershipId, int number, int version, String reason) {
		var letter = managed(partnershipId, number, version);
		if (!letter.sent() || letter.cancelled()) {
			throw new RuleViolation("reason", "letter.cancel.notSent");
		}
		letter.cancel(new LetterCancellation(LocalDate.now(this.clock), this.user.actor(),
				TextRules.requiredNote("reason", reason)));
		this.letters.flush();
	}

	/**
	 * Returns a letter that was sent to an organisation that the signed-in person acts
	 * for.
	 * @throws NotFoundException if there is none
	 */
	public LetterSummary toMine(UUID partnershipId, int number) {
		var agencies = this.visibility.in(partnershipId).organisations();
		return Records.one(this.reader.numbered(partnershipId, number),
				(letter) -> letter.dispatch() != null && agencies.contains(letter.organisation().id()));
	}

	/** Removes a draft. */
	@Transactional
	public void discard(UUID partnershipId, int number, int version) {
		this.letters.remove(forChange(partnershipId, number, version));
	}

	/**
	 * Requires that a letter is still a draft.
	 * @throws RuleViolation if it was sent
	 */
	public void requireDraft(UUID partnershipId, int number) {
		if (find(partnershipId, number).dispatch() != null) {
			throw sentAlready();
		}
	}

	private static RuleViolation sentAlready() {
		return new RuleViolation("wording", "letter.sent");
	}

	private Letter forChange(UUID partnershipId, int number, int version) {
		var letter = managed(partnershipId, number, version);
		if (letter.sent()) {
			throw sentAlready();
		}
		return letter;
	}

	private Letter managed(UUID partnershipId, int number, int version) {
		this.user.requireManager(partnershipId);
		var letter = this.letters.find(Letter.class, partnershipId, number).orElseThrow(NotFoundException::new);
		letter.requireVersion(version);
		return letter;
	}

}
