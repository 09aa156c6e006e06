package org.throughline.platform.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

}
