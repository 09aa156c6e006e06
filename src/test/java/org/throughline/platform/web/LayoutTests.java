package org.throughline.platform.web;

import java.time.LocalDate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.throughline.platform.govuk.PageLink;

import static org.assertj.core.api.Assertions.assertThat;

class LayoutTests {

	@ParameterizedTest
	@CsvSource({ "/oxfordshire, oxfordshire", "/oxfordshire/actions, oxfordshire",
			"/manage/oxfordshire/risks, oxfordshire", "/my, ", "/my/actions, ", "/manage, ", "/manage/themes/neglect, ",
			"/search, ", "/mytown, mytown", "/manage/admington/reports, admington", "/checkley/themes, checkley",
			"/manage/themeshire, themeshire" })
	void findsPartnershipOfAddress(String path, String partnership) {
		assertThat(Layout.of(null, Layout.Work.NONE, 0, path).partnership()).isEqualTo(partnership);
	}

	@ParameterizedTest
	@CsvSource({ "/admin, Administration, Administration", "/admin/users, People, Administration > People",
			"/admin/users/a@b.example, Ann – account, Administration > People > Ann",
			"/account/notices, Notices, Your account > Notices",
			"/account/password, Change your password, Your account",
			"/account/searches, Saved searches, Your account > Saved searches",
			"/my/returns/oxfordshire/1/narrative, Narrative return – 2025/26, My returns > Narrative return",
			"/my/letters/oxfordshire/1, Letter, My actions > Letter", "/sign-in, Sign in, Partnerships > Sign in" })
	void makesBreadcrumbsOfAddressAndTitle(String path, String title, String expected) {
		var trail = Layout.of(null, Layout.Work.NONE, 0, path).trail(title, null, null, null);
		assertThat(trail.stream().map(PageLink::text).collect(Collectors.joining(" > "))).isEqualTo(expected);
		assertThat(trail.get(trail.size() - 1).href()).isNull();
	}

	@Test
	void breadcrumbsNameAParentThatTheAddressDoesNotContain() {
		var trail = Layout.of(null, Layout.Work.NONE, 0, "/my/actions/act-0001")
			.trail("Update action", "My actions", "/my?status=BLOCKED", null);
		assertThat(trail).containsExactly(new PageLink("My actions", "/my?status=BLOCKED"),
				new PageLink("Update action", null));
	}

	@ParameterizedTest
	@CsvSource({ "/oxfordshire/actions/act-0001, Brief all staff – action, Brief all staff – action (act-0001)",
			"/manage/oxfordshire/actions, Actions, Actions – Manage",
			"/oxfordshire/reviews/scr-2016-17-2, Serious case review, Serious case review (scr-2016-17-2)",
			"/oxfordshire/reports/2021-22-city, City report 2021/22, City report 2021/22 (2021-22-city)",
			"/oxfordshire/actions, Actions, Actions" })
	void givesPagesOfTheSameNameDifferentTitles(String path, String title, String expected) {
		var layout = Layout.of(null, Layout.Work.NONE, 0, path);
		assertThat(layout.with(new Layout.Dates(LocalDate.of(2026, 11, 29), null)).title(title)).isEqualTo(expected);
		assertThat(layout.title(title)).as("an error page").isEqualTo(title);
	}

}
