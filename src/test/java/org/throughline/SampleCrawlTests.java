package org.throughline;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Follows every link of the sample for the business manager. Each page answers and its
 * HTML is valid. {@code ReviewVisibilityTests} does so for the public and the
 * administrator.
 */
@SampleTest
class SampleCrawlTests {

	@Autowired
	private Crawler crawler;

	@Autowired
	private SamplePeople people;

	@Test
	void everyPageOfTheBusinessManagerAnswersWithValidHtml() throws Exception {
		assertThat(this.crawler.crawl(List.of("/manage"), "/", this.people.as("business.manager"),
				(address, content, html) -> {
					if (html) {
						assertThat(HtmlValidator.complaints(content)).as(address).isEmpty();
					}
				}))
			.hasSizeGreaterThan(100);
	}

}
