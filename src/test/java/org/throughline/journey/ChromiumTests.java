package org.throughline.journey;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChromiumTests {

	@Test
	void browserInstalledDuringTheBuildCountsAsMissing() {
		assertThat(Chromium.missing(true, false)).contains(Chromium.NO_DRIVER);
	}

	@Test
	void browserAndDriverAreBothNeeded() {
		assertThat(Chromium.missing(true, true)).isEmpty();
		assertThat(Chromium.missing(false, true)).contains(Chromium.NO_BROWSER);
		assertThat(Chromium.missing(false, false)).contains(Chromium.NO_BROWSER);
	}

}
