package org.throughline;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Follows every link of the sample for the business manager. Each page responds with
 * valid HTML, breadcrumbs, one main heading and a unique title.
 * {@code ReviewVisibilityTests} does so for the public and the administrator.
 */
@SampleTest
class SampleCrawlTests {

	@Autowired
	private Crawler crawler;

	@Autowired
	private SamplePeople people;

	@Test
	void everyPageOfTheBusinessManagerAnswersWithValidHtml() throws Exception {
		var places = new PagePlaces();
		assertThat(this.crawler.crawl(List.of("/manage/oxfordshire"), "/", this.people.as("business.manager"),
				(address, content, html) -> {
					if (html) {
						places.add(address, content);
						assertThat(HtmlValidator.complaints(content)).as(address).isEmpty();
					}
				}))
			.hasSizeGreaterThan(100);
		assertThat(places.complaints()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "partner.agency, /my", "scrutineer, /drafts", "administrator, /admin", "councillor, /account" })
	void everyWorkingPageOfOthersHasBreadcrumbs(String person, String start) throws Exception {
		var places = new PagePlaces();
		this.crawler.crawl(List.of(start, "/account/notices", "/search", "/check"),
				"/(my|drafts|admin|account|search|check)", this.people.as(person), (address, content, html) -> {
					if (html) {
						places.add(address, content);
					}
				});
		assertThat(places.complaints()).isEmpty();
	}

}
