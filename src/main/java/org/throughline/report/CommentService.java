package org.throughline.report;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.form.TextRules;
import org.throughline.platform.security.AccessRefused;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Grant;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Comments on drafts, for everyone who reads drafts of the partnership. Comments are made
 * while the report is a draft, and can be read afterwards. They are never part of the
 * report.
 */
@Service
@Transactional(readOnly = true)
public class CommentService {

	private final AnnualReportRepository reports;

	private final ReportService summaries;

	private final DraftCommentRepository comments;

	private final CommentReader reader;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CommentService(AnnualReportRepository reports, ReportService summaries, DraftCommentRepository comments,
			CommentReader reader, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.reports = reports;
		this.summaries = summaries;
		this.comments = comments;
		this.reader = reader;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/** Returns a report, usually a draft, with the comments on it. */
	public CommentedDraft draft(UUID partnershipId, String slug) {
		this.user.requireReaderOfDrafts(partnershipId);
		return this.reader.read(this.summaries.summary(partnershipId, slug));
	}

	/**
	 * Returns whether the user may comment on the report now: business managers while it
	 * is a draft, other readers from the review by partners on. Reports that need no
	 * sign-off have no such review.
	 */
	public boolean takesComments(ReportSummary report) {
		boolean reviewed = report.amendmentKind() == null
				&& (report.kind() == ReportKind.PARTNERSHIP || report.kind() == ReportKind.JOINT);
		return report.draft() && this.user.readsDrafts(report.partnershipId())
				&& (!reviewed || report.stage().takesComments() || this.user.manages(report.partnershipId()));
	}

	/** Returns whether a comment was written by the user. */
	public boolean isOwn(CommentDetails comment) {
		return this.user.person().map(SignedInUser::id).filter(comment.author().writtenById()::equals).isPresent();
	}

	/** Returns whether the user may resolve and reopen a thread. */
	public boolean mayResolve(ReportSummary report, CommentThread thread) {
		return report.draft() && (this.user.manages(report.partnershipId()) || isOwn(thread.first()));
	}

	/**
	 * Comments on a part of a draft.
	 * @param place the part, as the author saw it
	 * @return the number of the comment
	 * @throws RuleViolation without words, or if the part is gone or has changed
	 */
	@Transactional
	public int add(UUID partnershipId, String slug, CommentPlace place, @Nullable String wording) {
		var report = lock(partnershipId, slug);
		String words = TextRules.requiredNote("wording", wording);
		var draft = this.reader.read(requireOpen(partnershipId, slug));
		var part = draft.part(place.key()).orElseThrow(() -> new RuleViolation("", "comment.partGone"));
		String about = place.wordsIn(part).orElseThrow(() -> new RuleViolation("", "comment.partGone"));
		if (!CommentPlace.fingerprint(about).equals(place.seen())) {
			throw new RuleViolation("", "comment.wordsChanged");
		}
		var comment = DraftComment.on(report, this.reader.nextNumber(report.id()),
				new DraftComment.Subject(part.kind(), part.key(), part.title(), about), place.paragraph() > 0,
				author(partnershipId), words, now());
		return save(comment, false);
	}

	/**
	 * Answers a comment.
	 * @param thread the number of the first comment
	 * @return the number of the answer
	 * @throws RuleViolation without words, or if the thread is resolved
	 */
	@Transactional
	public int answer(UUID partnershipId, String slug, int thread, @Nullable String wording) {
		var report = lock(partnershipId, slug);
		requireOpen(partnershipId, slug);
		var first = thread(report, thread);
		String words = TextRules.requiredNote("wording", wording);
		if (first.resolved()) {
			throw new RuleViolation("", "comment.isResolved");
		}
		return save(first.answer(this.reader.nextNumber(report.id()), author(partnershipId), words, now()), true);
	}

	/**
	 * Edits an unanswered comment of the user.
	 * @throws RuleViolation without words, or if somebody has answered it
	 */
	@Transactional
	public void edit(UUID partnershipId, String slug, int number, @Nullable String wording, int version) {
		var comment = own(lock(partnershipId, slug), number);
		String words = TextRules.requiredNote("wording", wording);
		if (answered(comment)) {
			throw new RuleViolation("", "comment.isAnswered");
		}
		comment.requireVersion(version);
		comment.edit(words, now());
		this.comments.flush();
	}

	/** Deletes the text of a comment of the user, unless it has changed. */
	@Transactional
	public void remove(UUID partnershipId, String slug, int number, int version) {
		var comment = own(lock(partnershipId, slug), number);
		comment.requireVersion(version);
		comment.remove(now());
		this.comments.flush();
	}

	/**
	 * Resolves a thread; nothing happens if it is resolved.
	 * @param seen the number of the latest comment that the user has read
	 * @throws RuleViolation if somebody has answered since
	 */
	@Transactional
	public void resolve(UUID partnershipId, String slug, int thread, int seen) {
		var report = lock(partnershipId, slug);
		var first = changeable(report, partnershipId, thread);
		if (!first.resolved()) {
			boolean more = commentsOf(first).stream().anyMatch((comment) -> comment.number() > seen);
			if (more) {
				throw new RuleViolation("", "comment.newAnswer");
			}
			first.resolve(person().displayName(), now());
			this.comments.flush();
		}
	}

	/** Reopens a thread; nothing happens if it is open. */
	@Transactional
	public void reopen(UUID partnershipId, String slug, int thread) {
		changeable(lock(partnershipId, slug), partnershipId, thread).reopen();
		this.comments.flush();
	}

	private int save(DraftComment comment, boolean answer) {
		this.comments.saveAndFlush(comment);
		this.events.publishEvent(new DraftCommented(comment.id(), answer));
		return comment.number();
	}

	/** Locks a draft, so that its comments change one after the other. */
	private AnnualReport lock(UUID partnershipId, String slug) {
		this.user.requireReaderOfDrafts(partnershipId);
		var report = this.reports.lock(partnershipId, slug).orElseThrow(NotFoundException::new);
		if (!report.draft()) {
			throw new RuleViolation("", "comment.reportClosed");
		}
		return report;
	}

	private ReportSummary requireOpen(UUID partnershipId, String slug) {
		var report = this.summaries.summary(partnershipId, slug);
		if (!takesComments(report)) {
			throw new RuleViolation("", "comment.notNow");
		}
		return report;
	}

	private DraftComment thread(AnnualReport report, int number) {
		return this.comments.findByReportIdAndNumber(report.id(), number)
			.filter((comment) -> comment.thread().equals(comment.id()))
			.filter((comment) -> !commentsOf(comment).isEmpty())
			.orElseThrow(NotFoundException::new);
	}

	/** Returns a thread that the user may resolve and reopen. */
	private DraftComment changeable(AnnualReport report, UUID partnershipId, int number) {
		var first = thread(report, number);
		if (!this.user.manages(partnershipId) && !first.isBy(person().id())) {
			throw new AccessRefused();
		}
		return first;
	}

	private DraftComment own(AnnualReport report, int number) {
		return this.comments.findByReportIdAndNumber(report.id(), number)
			.filter((comment) -> comment.isBy(person().id()) && !comment.removed())
			.orElseThrow(NotFoundException::new);
	}

	private boolean answered(DraftComment comment) {
		return commentsOf(comment).stream().anyMatch((other) -> other.number() > comment.number());
	}

	/** Returns the comments of a thread, without removed ones. */
	private List<DraftComment> commentsOf(DraftComment comment) {
		return this.comments.findByReportId(comment.reportId())
			.stream()
			.filter((other) -> other.thread().equals(comment.thread()) && !other.removed())
			.toList();
	}

	private DraftComment.Author author(UUID partnershipId) {
		var person = person();
		return new DraftComment.Author(person.id(), person.displayName(), role(partnershipId));
	}

	private Role role(UUID partnershipId) {
		return this.user.grants()
			.stream()
			.filter((grant) -> partnershipId.equals(grant.partnershipId()))
			.map(Grant::role)
			.filter(Role::readsDrafts)
			.min(Role::compareTo)
			.orElseThrow(AccessRefused::new);
	}

	private SignedInUser person() {
		return this.user.person().orElseThrow(AccessRefused::new);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
