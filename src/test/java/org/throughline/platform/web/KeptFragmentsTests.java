package org.throughline.platform.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that pages made of kept fragments are the same as those rendered before, and that
 * the values of fragments are equal if they were read twice.
 */
@SampleTest
class KeptFragmentsTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private KeptFragments fragments;

	@ParameterizedTest
	@ValueSource(strings = { "/oxfordshire", "/oxfordshire/key-messages", "/oxfordshire/2024-25/key-messages",
			"/oxfordshire/2024-25/priorities", "/oxfordshire/themes/neglect", "/oxfordshire/governance",
			"/oxfordshire/actions", "/oxfordshire/recommendations", "/oxfordshire/reviews" })
	void pageIsMadeOfTheSameFragmentsAgain(String page) throws Exception {
		String first = read(page + "?fresh=1");
		long fragments = this.fragments.size();
		assertThat(read(page + "?fresh=2")).isEqualTo(first);
		assertThat(this.fragments.size()).as("no fragment was rendered again").isEqualTo(fragments);
	}

	private String read(String page) throws Exception {
		return this.mvc.get().uri(page).exchange().getResponse().getContentAsString();
	}

}
