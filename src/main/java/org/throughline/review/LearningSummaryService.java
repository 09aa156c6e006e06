package org.throughline.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.file.Sha256;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Visibility;
import org.throughline.platform.text.Slug;
import org.throughline.platform.web.NotFoundException;

/**
 * What practitioners are given to learn from reviews. Each reader finds what they may
 * read; only business managers change anything.
 */
@Service
@Transactional(readOnly = true)
public class LearningSummaryService {

	private final ReviewPartReader parts;

	private final ReviewReader reader;

	private final PseudonymCheck pseudonyms;

	private final EditableReviews open;

	private final CaseReviewRepository reviews;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	private final Clock clock;

	LearningSummaryService(ReviewPartReader parts, ReviewReader reader, PseudonymCheck pseudonyms, EditableReviews open,
			CaseReviewRepository reviews, CurrentUser user, JdbcClient jdbc, Clock clock) {
		this.parts = parts;
		this.reader = reader;
		this.pseudonyms = pseudonyms;
		this.open = open;
		this.reviews = reviews;
		this.user = user;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Those the reader may read, newest first. */
	public List<LearningSummaryDetails> list(UUID partnershipId) {
		if (this.user.manages(partnershipId)) {
			return this.parts.summaries(partnershipId);
		}
		boolean insider = this.user.readsDrafts(partnershipId);
		var accessById = this.reader.lines(partnershipId)
			.stream()
			.collect(Collectors.toMap((line) -> line.review().id(), ReviewReader.Line::access));
		return this.parts.summaries(partnershipId)
			.stream()
			.filter((summary) -> summary.visibility().summaryReadableByPublic()
					|| (summary.visibility().readableByNamedPartner()
							&& (insider || accessById.get(summary.reviewId()) == ReviewAccess.PARTNER)))
			.map((summary) -> {
				var access = accessById.getOrDefault(summary.reviewId(), ReviewAccess.NOTHING);
				return access.canReadPage() ? summary.withoutNote() : summary.withoutReview();
			})
			.toList();
	}

	/**
	 * One of them.
	 * @throws NotFoundException if there is none this reader may read
	 */
	public LearningSummaryDetails details(UUID partnershipId, String slug) {
		return list(partnershipId).stream()
			.filter((summary) -> summary.slug().equals(slug))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * Its file, to be served as a download only.
	 * @throws NotFoundException if there is none this reader may read
	 */
	public SummaryFile file(UUID partnershipId, String slug) {
		var summary = details(partnershipId, slug);
		if (summary.fileName() == null || summary.mediaType() == null) {
			throw new NotFoundException();
		}
		byte[] content = this.jdbc.sql("select content from learning_summary where id = ?")
			.param(summary.id())
			.query((row, number) -> row.getBytes("content"))
			.single();
		return new SummaryFile(summary.fileName(), summary.mediaType(), content);
	}

	/** Adds one and answers its name in addresses. Sent twice, it adds one. */
	@Transactional
	public String add(UUID partnershipId, UUID id, LearningSummaryEdit added) {
		this.user.requireManager(partnershipId);
		var before = this.jdbc.sql("select slug from learning_summary where id = ? and partnership_id = ?")
			.params(id, partnershipId)
			.query(String.class)
			.optional();
		return before.orElseGet(() -> write(partnershipId, id, null, added, review(partnershipId, added)));
	}

	String write(UUID partnershipId, UUID id, @Nullable String wanted, LearningSummaryEdit added,
			@Nullable CaseReview review) {
		check(partnershipId, added, review);
		String slug = free(partnershipId, (wanted != null) ? wanted : Slug.of(added.title()));
		this.jdbc.sql("""
				insert into learning_summary (id, partnership_id, slug, title, visibility, version)
				values (?, ?, ?, ?, ?, 0)""")
			.params(id, partnershipId, slug, added.title(), added.visibility().name())
			.update();
		fill(id, added, review, 0);
		return slug;
	}

	private String free(UUID partnershipId, String wanted) {
		String base = (wanted.isEmpty() || wanted.equals("new")) ? "summary" : wanted;
		var taken = this.jdbc.sql("select slug from learning_summary where partnership_id = ?")
			.param(partnershipId)
			.query(String.class)
			.set();
		String slug = base;
		for (int next = 2; taken.contains(slug); next++) {
			slug = base + "-" + next;
		}
		return slug;
	}

	/** Changes one, unless somebody else did meanwhile. */
	@Transactional
	public void edit(UUID partnershipId, String slug, LearningSummaryEdit edit) {
		this.user.requireManager(partnershipId);
		var summary = details(partnershipId, slug);
		this.open.unchanged(edit.version(), summary.version(), summary.id());
		var review = review(partnershipId, edit);
		check(partnershipId, edit, review);
		fill(summary.id(), edit, review, 1);
	}

	private void fill(UUID id, LearningSummaryEdit edit, @Nullable CaseReview review, int step) {
		var values = new HashMap<String, @Nullable Object>();
		values.put("id", id);
		values.put("review", (review != null) ? review.id() : null);
		values.put("title", edit.title());
		values.put("wording", edit.wording());
		values.put("audience", edit.audience());
		values.put("on", edit.publishedOn());
		values.put("precision", ReviewEvents.name(edit.precision()));
		values.put("period", edit.periodLabel());
		values.put("url", edit.url());
		values.put("visibility", edit.visibility().name());
		values.put("note", edit.note());
		values.put("step", step);
		this.jdbc
			.sql("""
					update learning_summary set review_id = :review, title = :title, wording = :wording, audience = :audience,
					  published_on = :on, date_precision = :precision, period_label = :period, visibility = :visibility,
					  note = :note, version = version + :step where id = :id""")
			.params(values)
			.update();
		var file = edit.file();
		if (file != null) {
			String type = SummaryFiles.mediaType(file);
			this.jdbc
				.sql("""
						update learning_summary set url = null, file_name = ?, media_type = ?, size_bytes = ?, sha256 = ?, content = ?
						where id = ?""")
				.params(SummaryFiles.name(file.name()), type, file.content().length, Sha256.of(file.content()),
						file.content(), id)
				.update();
		}
		else if (edit.url() != null) {
			this.jdbc
				.sql("""
						update learning_summary set url = ?, file_name = null, media_type = null, size_bytes = null, sha256 = null,
						  content = null where id = ? and url is distinct from ?""")
				.params(edit.url(), id, edit.url())
				.update();
		}
		else {
			this.jdbc.sql("update learning_summary set url = null where id = ? and url is not null").param(id).update();
		}
	}

	private @Nullable CaseReview review(UUID partnershipId, LearningSummaryEdit edit) {
		String reference = edit.reviewReference();
		return (reference != null) ? this.reviews.lock(partnershipId, reference).orElseThrow(NotFoundException::new)
				: null;
	}

	private void check(UUID partnershipId, LearningSummaryEdit edit, @Nullable CaseReview review) {
		ReviewEvents.notAhead("published", edit.publishedOn(), edit.precision(), LocalDate.now(this.clock));
		if (edit.file() != null && edit.url() != null) {
			throw new RuleViolation("file", "review.file.link");
		}
		if (edit.visibility().summaryReadableByPublic()) {
			var open = (review != null && review.visibility() == Visibility.PUBLIC) ? review : null;
			String fileName = (edit.file() != null) ? edit.file().name() : null;
			this.pseudonyms.check(partnershipId, open, "title", edit.title(), edit.url(), fileName);
			this.pseudonyms.check(partnershipId, open, "wording", edit.wording(), edit.audience());
		}
	}

	/** Removes one with its file; the history keeps what it said. */
	@Transactional
	public void remove(UUID partnershipId, String slug) {
		this.user.requireManager(partnershipId);
		this.jdbc.sql("delete from learning_summary where id = ?").param(details(partnershipId, slug).id()).update();
	}

}
