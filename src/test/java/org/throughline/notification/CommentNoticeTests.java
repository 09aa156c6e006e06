package org.throughline.notification;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.ApplicationTest;
import org.throughline.account.NewGrant;
import org.throughline.account.People;
import org.throughline.partnership.TestPartnerships;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.Role;
import org.throughline.platform.security.SignedInUser;
import org.throughline.report.CommentPlace;
import org.throughline.report.CommentService;
import org.throughline.report.DraftPart;
import org.throughline.report.ReportState;
import org.throughline.report.TestReports;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Managers are notified of comments on drafts, and participants of a thread of answers.
 */
@ApplicationTest
@Transactional
class CommentNoticeTests {

	@Autowired
	private CommentService comments;

	@Autowired
	private NoticeReader notices;

	@Autowired
	private People people;

	@Autowired
	private TestPartnerships partnerships;

	@Autowired
	private TestReports reports;

	@Autowired
	private CurrentUser user;

	@Autowired
	private JdbcClient jdbc;

	private UUID partnership;

	private SignedInUser manager;

	private SignedInUser partner;

	private SignedInUser scrutineer;

	private String slug;

	@BeforeEach
	void draft() {
		this.slug = this.people.partnership();
		this.partnership = this.partnerships.id(this.slug);
		this.manager = this.people.managerOf(this.slug);
		this.partner = this.people.someone(new NewGrant(Role.SAFEGUARDING_PARTNER, this.slug, null));
		this.scrutineer = this.people.someone(new NewGrant(Role.SCRUTINEER, this.slug, null));
		UUID report = this.reports.add(this.partnership, "2024-25", "Annual report", 2024, ReportState.DRAFT);
		this.jdbc.sql("update annual_report set stage = 'PARTNER_REVIEW' where id = ?").param(report).update();
	}

	@Test
	void managerIsNotifiedOfCommentsAndAuthorsOfReplies() {
		int number = as(this.partner, () -> this.comments.add(this.partnership, "2024-25",
				new CommentPlace(DraftPart.WHOLE, 0, CommentPlace.fingerprint("")), "A quokka of a draft"));
		assertThat(addresses(this.manager)).containsExactly(address(number, number));
		assertThat(addresses(this.partner)).isEmpty();
		assertThat(addresses(this.scrutineer)).isEmpty();
		int answer = as(this.manager, () -> this.comments.answer(this.partnership, "2024-25", number, "Why?"));
		assertThat(addresses(this.partner)).containsExactly(address(number, answer));
		assertThat(addresses(this.scrutineer)).isEmpty();
		assertThat(this.notices.unread(this.partner.id(), 10)).singleElement().satisfies((notice) -> {
			assertThat(notice.kind()).isEqualTo(NoticeKind.COMMENT_ANSWERED);
			assertThat(notice.words().title()).isEqualTo("Annual report, 2024/25");
			assertThat(notice.toString()).doesNotContain("quokka");
		});
		assertThat(this.jdbc.sql("select kind from outbox_mail where person_id = ?")
			.param(this.partner.id())
			.query(String.class)
			.list()).containsExactly("GROUPED");
	}

	@Test
	void noticeOfResolvedOrRemovedCommentNoLongerHolds() {
		int number = as(this.partner, () -> this.comments.add(this.partnership, "2024-25",
				new CommentPlace(DraftPart.WHOLE, 0, CommentPlace.fingerprint("")), "Too long"));
		as(this.partner, () -> {
			this.comments.resolve(this.partnership, "2024-25", number, number);
			return 0;
		});
		assertThat(addresses(this.manager)).isEmpty();
	}

	private int as(SignedInUser person, Supplier<Integer> work) {
		return this.user.asPerson(person, work);
	}

	private String address(int thread, int comment) {
		return "/drafts/" + this.slug + "/2024-25/comments/" + thread + "#comment-" + comment;
	}

	private List<String> addresses(SignedInUser person) {
		return this.notices.unread(person.id(), 10).stream().map(Notice::address).toList();
	}

}
