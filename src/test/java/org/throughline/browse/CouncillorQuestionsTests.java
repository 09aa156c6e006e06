package org.throughline.browse;

import java.net.URI;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import org.throughline.SampleTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Questions that a Cabinet member asks before a meeting. Each is answered in at most
 * three clicks from the partnership's home, in the words of the papers.
 */
@SampleTest
class CouncillorQuestionsTests {

	@Autowired
	private MockMvc mvc;

	@ParameterizedTest
	@EnumSource
	void isAnsweredInThreeClicks(Question question) throws Exception {
		var page = page("/oxfordshire");
		assertThat(question.clicks).hasSizeLessThanOrEqualTo(3);
		for (String click : question.clicks) {
			page = page(target(page, click));
		}
		assertThat(page.select("main").text()).contains(question.answer);
	}

	@Test
	void reportBeginsWithItsKeyMessagesAndEndsWithItsFacts() throws Exception {
		var report = page("/oxfordshire/2020-21");
		assertThat(report.select("main h2").eachText()).containsExactly("Key messages", "The report",
				"About this report");
		var message = report.expectFirst("[aria-labelledby=messages] li");
		assertThat(message.select("blockquote").text()).startsWith("ensuring early help is led");
		var followed = message.select("a").attr("href").split("#");
		assertThat(page(followed[0]).select("[id=" + followed[1] + "]").text())
			.startsWith("ensuring early help is led");
	}

	@Test
	void reviewsWithoutNamesAreToldApart() throws Exception {
		assertThat(page("/oxfordshire/reviews").select(".app-statement__heading a").eachText()).doesNotHaveDuplicates()
			.contains("Jacob", "Serious case review scr-2016-17-1");
	}

	@Test
	void papersAreFoundByTheThemesOfWhatTheySay() throws Exception {
		var found = page("/search?q=safeguarding&kind=PAPER&theme=neglect").select("main a[href*=/papers/]");
		assertThat(found.eachText()).isNotEmpty();
		assertThat(page("/search?q=cabinet&kind=PAPER&body=oxford-city-council").select("main a[href*=/papers/]"))
			.hasSize(1);
		var paragraph = page("/search?q=fathers&kind=PAPER").select("main a[href*=/papers/]").attr("href").split("#");
		assertThat(page(paragraph[0]).select("[id=" + paragraph[1] + "]").text()).contains("fathers");
		assertThat(page("/search?q=safeguarding&kind=PAPER&theme=no-such-theme").select("main a[href*=/papers/]"))
			.isEmpty();
	}

	@Test
	void reviewWithEventsOnlyHasNoFollowUp() throws Exception {
		assertThat(page("/oxfordshire/reviews/jacob").select("#events")).hasSize(1);
		assertThat(page("/oxfordshire/reviews/jacob").select("#follow-up")).isEmpty();
	}

	private static String target(Document page, String click) {
		var links = page.select("a[href]").stream().filter((each) -> each.text().equals(click)).toList();
		assertThat(links).as("%s on %s", click, page.title()).isNotEmpty();
		return links.get(0).attr("href");
	}

	private Document page(String address) throws Exception {
		var response = this.mvc.perform(get(URI.create(address))).andReturn().getResponse();
		assertThat(response.getStatus()).as(address).isEqualTo(200);
		return Jsoup.parse(response.getContentAsString());
	}

	enum Question {

		WHAT_AM_I_TOLD_THIS_YEAR(List.of(),
				"Tackling Neglect of children in the family home by supporting those families who are not yet meeting "
						+ "all the needs of their children.",
				"Minimising risks to children outside the home"),
		WERE_WE_TOLD_OF_NEGLECT_BEFORE(List.of("Neglect"),
				"In 4 of 5 reporting years: 2016/17, 2018/19, 2020/21, 2024/25; not 2021/22",
				"helping practitioners learn how to identify early and deal with neglect",
				"Quality assurance work highlights that partners must persist with addressing long term issues of neglect"),
		WHAT_BECAME_OF_THE_MESSAGES_OF_2021(List.of("What has happened since 2020/21"),
				"Not repeated ensuring early help is led and resourced at a senior level",
				"Public actions on: Early help (none open or done)", "Neglect (0 of 6 verified)",
				"Repeated Child exploitation"),
		WHAT_WAS_DONE_ABOUT_EARLY_HELP(List.of("What has happened since 2020/21", "Early help"),
				"In 4 of 5 reporting years", "No published recommendation or action is on this theme."),
		WHAT_IS_DONE_ABOUT_THIS_YEARS_MESSAGE(List.of(), "Done No action linked. Actions on Neglect: 0 of 6 verified"),
		WHICH_ACTIONS_ARE_OVERDUE(List.of("All public actions"), "Overdue 0 No due date 16: never counted as overdue"),
		WHAT_DID_THE_CABINET_DECIDE_IN_2021(List.of("Council papers", "Cabinet, 21 December 2021"),
				"Paper OSCB Annual Report 2020/21", "Decision Not recorded"),
		WHAT_DID_THE_REVIEW_OF_JACOB_RECOMMEND(List.of("Reviews", "Jacob"),
				"participate in all three work streams highlighted within the report",
				"No recommendation of this review is published"),
		WHAT_IS_DONE_AND_WHO_CHECKED_IT(List.of("All public actions"), "Verified complete 0 of 17",
				"Oxfordshire Community Foundation coordinating a programme targeting donated laptops to schools"),
		WHAT_DID_A_MEETING_CONSIDER_AND_WHAT_WAS_PROMISED(List.of(),
				"Considered and promised Cabinet, 21 October 2025"),
		HOW_MANY_SERIOUS_INCIDENTS_WERE_NOTIFIED(List.of("Reviews"),
				"In the last year there were two serious incident notifications submitted to National Panel",
				"Eight key recommendations"),
		WHY_ARE_CHILDREN_ON_PROTECTION_PLANS(List.of("Figures"), "605 at year end",
				"the most common reason for a plan is neglect (70%)"),
		DO_CHILDREN_WAIT_FOR_MENTAL_HEALTH_CARE(
				List.of("Figures",
						"Referrals to Child and Adolescent Mental Health Services who are seen within 12 weeks"),
				"only 34% compared with a target of 75%", "continues to be a cause for concern"),
		WHAT_DOES_THE_CITY_PAY(List.of("Funding"), "£10,000 is stated, for 2021/22 only; 5 amounts are not stated.",
				"Oxford City Council £10,000 and in kind", "Contributions to Oxfordshire Safeguarding Adults Board"),
		WHAT_DID_CHILDREN_SAY(List.of("Reports", "Performance, Audit and Quality Assurance Annual Report", "Voices"),
				"Children have told us that at times they ‘felt like they were missing’ or simply ‘not seen’ by professionals"),
		WHICH_MATTERS_WERE_ESCALATED(
				List.of("Reports", "Performance, Audit and Quality Assurance Annual Report", "Risks"),
				"sign up to Operation Encompass", "No outcome reported"),
		SINCE_WHEN_ARE_FATHERS_LEFT_OUT(List.of("Themes", "Fathers and male carers"),
				"In 3 of 5 reporting years: 2016/17, 2018/19, 2024/25",
				"We need to better involve families; from ensuring that dads attend conferences"),
		WHO_ANSWERS_FOR_THE_PARTNERSHIP(List.of("Governance"),
				"Statutory safeguarding partner Oxfordshire County Council", "Thames Valley Police");

		private final List<String> clicks;

		private final String[] answer;

		Question(List<String> clicks, String... answer) {
			this.clicks = clicks;
			this.answer = answer;
		}

	}

}
