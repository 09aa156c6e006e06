package org.throughline.journey;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.throughline.SampleTest;
import org.throughline.platform.job.RepeatedJob;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A partner reads notices and chooses how often mail comes; the administrator looks at
 * the outbox.
 */
@SampleTest
class NoticeJourneyTests {

	private static final String PASSWORD = "throughline-sample";

	@LocalServerPort
	private int port;

	@Autowired
	private List<RepeatedJob> jobs;

	@Test
	void readsNoticesOnAPhoneWithoutScriptsAndChoosesMail() {
		this.jobs.stream().filter((job) -> job.name().equals("notices")).forEach(RepeatedJob::run);
		try (var visitor = Visitor.onPhoneWithoutScripts(this.port)) {
			visitor.signIn("thames.valley.police@oxfordshire.example", PASSWORD).open("/account/notices");
			assertThat(visitor.page().locator("main").innerText()).contains("overdue", "Oxfordshire");
			visitor.press("Mark all as read");
			assertThat(visitor.page().locator(".app-header__count").count()).isZero();
			visitor.follow("Email settings");
			visitor.page().getByLabel("Once a week").check();
			visitor.press("Save settings");
			assertThat(visitor.page().locator("main").innerText()).contains("Email settings saved");
		}
		try (var visitor = Visitor.onDesktop(this.port)) {
			visitor.signIn("administrator@oxfordshire.example", PASSWORD).open("/admin/mail");
			visitor.follow("Thames Valley Police (sample)");
			assertThat(visitor.page().locator("main").innerText()).contains("overdue", "(name not shown)");
		}
		try (var visitor = Visitor.onPhone(this.port)) {
			visitor.signIn("business.manager@oxfordshire.example", PASSWORD)
				.open("/manage/oxfordshire/mail")
				.open("/account/notices");
			assertThat(visitor.page().locator("h1").innerText()).isEqualTo("Notices");
		}
	}

}
