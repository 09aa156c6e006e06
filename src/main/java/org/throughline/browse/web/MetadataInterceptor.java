package org.throughline.browse.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import org.throughline.action.RecommendationSummary;
import org.throughline.browse.PartnershipHeading;
import org.throughline.browse.ReportHeading;
import org.throughline.browse.SearchRequest;
import org.throughline.browse.StatementVersions;
import org.throughline.browse.YearCalendar;
import org.throughline.platform.text.Markdown;
import org.throughline.platform.web.PageMetadata;
import org.throughline.platform.web.PublicAddress;
import org.throughline.review.ReviewDetails;
import org.throughline.theme.ThemeSummary;

/**
 * Adds metadata for search engines, other sites and feed readers to public pages. It is
 * made of what the page shows, so it reveals no more.
 */
@Component
class MetadataInterceptor implements HandlerInterceptor, WebMvcConfigurer {

	private static final int DESCRIPTION = 160;

	private final PublicAddress addresses;

	MetadataInterceptor(PublicAddress addresses) {
		this.addresses = addresses;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		if (page == null || page.getViewName() == null || !page.getViewName().startsWith("browse/")) {
			return;
		}
		var shown = page.getModel();
		if (shown.get("search") instanceof SearchRequest search) {
			page.addObject("metadata",
					new PageMetadata(this.addresses.of("/search?" + search.query()), "",
							search.empty() ? null
									: new PageMetadata.Feed("this search", "/search/feed?" + search.query()),
							Map.of()));
		}
		else if (shown.get("partnership") instanceof PartnershipHeading partnership) {
			String path = request.getRequestURI().substring(request.getContextPath().length());
			page.addObject("metadata", metadata(page.getViewName(), path, partnership, shown));
		}
	}

	private PageMetadata metadata(String view, String path, PartnershipHeading partnership, Map<String, Object> shown) {
		String home = "/" + partnership.slug();
		var feed = new PageMetadata.Feed(partnership.name(), home + "/feed");
		return switch (view) {
			case "browse/home" -> page(path, feed, organisation(partnership),
					"Key messages of " + partnership.name() + " and what has happened since");
			case "browse/report" -> report(path, feed, partnership, require(shown, "report", ReportHeading.class));
			case "browse/versions" -> statement(home, feed, require(shown, "found", StatementVersions.class));
			case "browse/review" -> review(path, feed, partnership, shown);
			case "browse/recommendation" ->
				recommendation(path, feed, require(shown, "recommendation", RecommendationSummary.class));
			case "browse/theme" -> theme(path, home, partnership, require(shown, "theme", ThemeSummary.class));
			case "browse/calendar" -> new PageMetadata(this.addresses.of(path + calendar(shown)), "", feed, Map.of());
			default -> new PageMetadata(this.addresses.of(path), "", feed, Map.of());
		};
	}

	/**
	 * Returns what follows the path of a calendar: each year and each month is a page of
	 * its own.
	 */
	private static String calendar(Map<String, Object> shown) {
		var calendar = require(shown, "calendar", YearCalendar.class);
		var month = shown.get("month");
		String year = "?year=" + calendar.year().startsOn().getYear();
		return (month != null) ? year + "&month=" + month : calendar.current() ? "" : year;
	}

	private static <T> T require(Map<String, Object> shown, String name, Class<T> type) {
		return type.cast(Objects.requireNonNull(shown.get(name), name));
	}

	private PageMetadata report(String path, PageMetadata.Feed feed, PartnershipHeading partnership,
			ReportHeading report) {
		var thing = thing("Report", report.name());
		thing.put("about", "Safeguarding children");
		thing.put("temporalCoverage", report.startsOn() + "/" + report.endsOn());
		thing.put("publisher", organisation(partnership));
		thing.put("author", thing("Organization", report.body()));
		put(thing, "datePublished", report.report().publication().publishedOn());
		return page(path, feed, thing, report.name() + ", " + report.body());
	}

	private PageMetadata statement(String home, PageMetadata.Feed feed, StatementVersions found) {
		var latest = found.latest();
		String text = latest.statement().inOneLine();
		var thing = thing("CreativeWork", text);
		thing.put("text", Markdown.toText(latest.statement().content().wording()));
		var report = thing("Report", latest.report().title());
		report.put("url", this.addresses.of(home + "/" + latest.report().path()));
		thing.put("isPartOf", report);
		return page(home + "/statements/" + latest.report().slug() + "/" + latest.statement().number(), feed, thing,
				text);
	}

	private PageMetadata review(String path, PageMetadata.Feed feed, PartnershipHeading partnership,
			Map<String, Object> shown) {
		var details = require(shown, "details", ReviewDetails.class);
		String name = String.valueOf(shown.get("name"));
		var thing = thing("Report", name);
		thing.put("publisher", organisation(partnership));
		put(thing, "datePublished", details.review().publishedOn());
		String summary = details.text().summary();
		return page(path, feed, thing, (summary != null) ? summary : name + ", " + partnership.name());
	}

	private PageMetadata recommendation(String path, PageMetadata.Feed feed, RecommendationSummary recommendation) {
		String wording = recommendation.content().wording();
		var thing = thing("Recommendation", Markdown.firstWords(wording));
		thing.put("text", Markdown.toText(wording));
		put(thing, "dateCreated", recommendation.content().citation().madeOn());
		return page(path, feed, thing, wording);
	}

	private PageMetadata theme(String path, String home, PartnershipHeading partnership, ThemeSummary theme) {
		var thing = thing("CollectionPage", theme.name() + " – " + partnership.name());
		thing.put("about", theme.name());
		String description = theme.description();
		return page(path,
				new PageMetadata.Feed(theme.name() + " – " + partnership.shortName(),
						home + "/themes/" + theme.slug() + "/feed"),
				thing, (description != null) ? description : theme.name() + " in the reports of " + partnership.name());
	}

	private PageMetadata page(String path, PageMetadata.Feed feed, Map<String, Object> thing, String description) {
		String address = this.addresses.of(path);
		thing.putIfAbsent("url", address);
		return new PageMetadata(address, Markdown.firstWords(description, DESCRIPTION), feed, thing);
	}

	private Map<String, Object> organisation(PartnershipHeading partnership) {
		var thing = thing("Organization", partnership.name());
		String acronym = partnership.acronym();
		if (acronym != null) {
			thing.put("alternateName", acronym);
		}
		thing.put("areaServed", partnership.area());
		thing.put("url", this.addresses.of("/" + partnership.slug()));
		return thing;
	}

	private static Map<String, Object> thing(String type, String name) {
		var thing = new LinkedHashMap<String, Object>();
		thing.put("@type", type);
		thing.put("name", name);
		return thing;
	}

	private static void put(Map<String, Object> thing, String property, @Nullable LocalDate day) {
		if (day != null) {
			thing.put(property, day.toString());
		}
	}

}
