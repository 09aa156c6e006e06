package org.throughline.review;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.partnership.ReportDirectory;
import org.throughline.platform.persistence.RecordService;
import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Numbers of reviews as declared in reports, and the numbers in Throughline (design, rule
 * 7).
 */
@Service
@Transactional(readOnly = true)
public class ReviewCountService implements RecordService<UUID, DeclaredCount, CountEdit> {

	private final ReviewCountRepository counts;

	private final ReportDirectory reports;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	ReviewCountService(ReviewCountRepository counts, ReportDirectory reports, CurrentUser user, JdbcClient jdbc) {
		this.counts = counts;
		this.reports = reports;
		this.user = user;
		this.jdbc = jdbc;
	}

	/** Returns the declared numbers, newest year first. */
	public List<DeclaredCount> declared(UUID partnershipId) {
		var slugs = this.reports.known(partnershipId).byId();
		return this.counts.list(partnershipId).stream().map((count) -> count.details(slugs)).toList();
	}

	/**
	 * Returns the declared numbers with the recorded ones. Only readers of drafts get the
	 * recorded numbers, because they count unpublished reviews.
	 */
	public List<DeclaredCount> compared(UUID partnershipId) {
		var declared = declared(partnershipId);
		if (!this.user.readsDrafts(partnershipId)) {
			return declared;
		}
		var compared = this.jdbc
			.sql("select id, recorded, differs from review_count_comparison where partnership_id = ?")
			.param(partnershipId)
			.query(Comparison.class)
			.list()
			.stream()
			.collect(Collectors.toMap(Comparison::id, Function.identity()));
		return declared.stream().map((count) -> Comparison.add(count, compared.get(count.id()))).toList();
	}

	/** Returns the numbers of recorded reviews of each year, newest year first. */
	public List<RecordedCount> recorded(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return counted(partnershipId);
	}

	private List<RecordedCount> counted(UUID partnershipId) {
		return this.jdbc.sql(
				"select period as period_label, measure, reviews as number from review_measure where partnership_id = ?")
			.param(partnershipId)
			.query(RecordedCount.class)
			.list()
			.stream()
			.sorted(Comparator.comparing(RecordedCount::periodLabel, Comparator.reverseOrder())
				.thenComparing(RecordedCount::measure))
			.toList();
	}

	/** Adds a declared number at the end of its year. */
	@Override
	@Transactional
	public UUID add(UUID partnershipId, CountEdit count) {
		this.user.requireManager(partnershipId);
		return this.counts
			.save(new ReviewCount(TimeOrderedId.next(), partnershipId, this.counts.nextPosition(partnershipId),
					count.content(), reportId(partnershipId, count)))
			.id();
	}

	private @Nullable UUID reportId(UUID partnershipId, CountEdit count) {
		return this.reports.known(partnershipId).id("report", count.reportSlug());
	}

	@Override
	@Transactional
	public void edit(UUID partnershipId, UUID id, int version, CountEdit edit) {
		var count = count(partnershipId, id);
		count.requireVersion(version);
		count.replaceContent(edit.content(), reportId(partnershipId, edit));
	}

	/** Removes a declared number, if nobody has changed it. */
	@Transactional
	public void remove(UUID partnershipId, UUID id, int version) {
		var count = count(partnershipId, id);
		count.requireVersion(version);
		this.counts.delete(count);
	}

	@Override
	public DeclaredCount find(UUID partnershipId, UUID id) {
		return count(partnershipId, id).details(this.reports.known(partnershipId).byId());
	}

	private ReviewCount count(UUID partnershipId, UUID id) {
		this.user.requireManager(partnershipId);
		return this.counts.findByPartnershipIdAndId(partnershipId, id).orElseThrow(NotFoundException::new);
	}

	/**
	 * A declared number and the recorded one, which is null if it cannot be counted.
	 */
	private record Comparison(UUID id, @Nullable Integer recorded, @Nullable Boolean differs) {

		static DeclaredCount add(DeclaredCount count, @Nullable Comparison comparison) {
			return (comparison != null)
					? count.withRecorded(comparison.recorded, Boolean.TRUE.equals(comparison.differs)) : count;
		}

	}

}
