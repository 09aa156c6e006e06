package org.throughline.journey;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import org.throughline.Passed;
import org.throughline.platform.file.Sha256;

/**
 * Checks pages with axe: WCAG 2.2 AA and best practice, at the width of the window and at
 * further widths, and that nothing is wider than the screen. Parts of pages that are
 * built alike are checked once, beside rules about a page as a whole: what the rules look
 * at follows from the elements, their attributes and whether they are visible. Only the
 * rules about sizes can find more at another width, so at each further width only they
 * are applied. Four fifths of the time of axe go to the contrast of texts, which follows
 * from their colour, size and weight and the backgrounds behind them. Text that passed
 * with the same values is not measured again.
 */
final class Accessibility {

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	/** The width of a tablet, at which every page is looked at. */
	static final int TABLET = 768;

	/** Marks what is not visible in a description. */
	private static final String HIDDEN = "~";

	/**
	 * The rules about sizes and the looks of links, which styles change with the width.
	 */
	private static final List<String> SIZE_RULES = List.of("target-size", "scrollable-region-focusable",
			"link-in-text-block");

	/** The rules about a page as a whole. */
	private static final List<String> PAGE_RULES = List.of("aria-hidden-body", "bypass", "document-title",
			"duplicate-id-aria", "heading-order", "html-has-lang", "html-lang-valid", "landmark-banner-is-top-level",
			"landmark-complementary-is-top-level", "landmark-contentinfo-is-top-level", "landmark-main-is-top-level",
			"landmark-no-duplicate-banner", "landmark-no-duplicate-contentinfo", "landmark-no-duplicate-main",
			"landmark-one-main", "landmark-unique", "meta-refresh", "meta-viewport", "page-has-heading-one", "region",
			"skip-link");

	/**
	 * Describes how the parts of a page are built, and last the page around them with its
	 * headings and landmarks. Words and addresses are left out, neighbours that are alike
	 * are described once.
	 */
	private static final String STRUCTURE = """
			() => {
			  const words = new Set(['href', 'value', 'id', 'name', 'action', 'formaction', 'content', 'datetime', 'src', 'title', 'alt',
			    'aria-label', 'data-sent', 'download']);
			  const references = new Set(['for', 'list', 'headers', 'aria-describedby', 'aria-labelledby', 'aria-controls']);
			  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
			  const found = (value) => value.split(' ').map((id) => document.getElementById(id)?.tagName ?? '-').join();
			  const attribute = ({ name, value }) => name
			    + (words.has(name) ? (value.trim() ? '' : '?') : references.has(name) ? found(value) : value);
			  const describe = (element) => {
			    let inside = '';
			    let before = null;
			    if (without.has(element)) return '<' + element.tagName + (element.getAttribute('role') ?? '') + ' FOLDED>';
			    if (element.tagName !== 'svg') for (const child of element.childNodes) {
			      const now = child.nodeType === 1 ? describe(child) : child.nodeType === 3 && child.data.trim() ? '"' : before;
			      if (now !== before) inside += now;
			      before = now;
			    }
			    return '<' + element.tagName + (element.checkVisibility({ visibilityProperty: true }) ? '' : '~')
			      + [...element.attributes].filter(({ name }) => !name.endsWith('-init')).map(attribute).join(' ')
			      + (element.labels?.length ?? '') + inside + '>';
			  };
			  const without = new Set();
			  window.parts = [...document.querySelectorAll('body > *, nav, main > *, main > * > *, main > * > * > *')].reverse();
			  const described = window.parts.map((part) => {
			    const structure = describe(part);
			    without.add(part);
			    return structure;
			  });
			  const outline = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6, header, footer, nav, main, aside, section, [role]')]
			    .map((element) => element.tagName + (element.getAttribute('role') ?? '')
			      + (element.matches('[aria-label], [aria-labelledby]') ? '+' : ''))
			    .filter((one, at, all) => one !== all[at - 1]);
			  return [...described, describe(document.body) + outline + !document.title.trim() + (ids.length - new Set(ids).size)];
			}""";

	private static final String CHECK = """
			async ([all, page, sizes, states, pagePassed, known]) => {
			  if (!window.axe) window.loadAxe();
			  const measured = new Set(known);
			  const backgrounds = new Map();
			  const behind = (element) => {
			    if (!element) return '';
			    if (!backgrounds.has(element)) {
			      const style = getComputedStyle(element);
			      const layer = [style.backgroundColor, style.backgroundImage, style.opacity].join();
			      backgrounds.set(element, (layer === 'rgba(0, 0, 0, 0),none,1' ? '' : layer + ' ')
			        + behind(element.parentElement));
			    }
			    return backgrounds.get(element);
			  };
			  const look = (element) => {
			    const style = getComputedStyle(element);
			    return [style.color, style.fontSize, style.fontWeight, style.textShadow, behind(element)].join(' ');
			  };
			  const hasText = (element) => element.matches('input, textarea, select')
			    || [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
			  const problems = (results) => results.violations
			    .map((rule) => rule.id + ': ' + rule.nodes.map((node) => node.html).join(' '));
			  const whole = pagePassed ? { violations: [] }
			    : await axe.run(document, { runOnly: { type: 'rule', values: page }, resultTypes: ['violations'], selectors: false });
			  const check = async (state, rules) => {
			    if (!states.includes(state)) return;
			    const parts = (of) => window.parts.filter((part, at) => part.isConnected && (states[at] === state) === of);
			    const { violations } = await axe.run({ include: parts(true), exclude: parts(false) },
			      { ...rules, resultTypes: ['violations'], selectors: false });
			    whole.violations.push(...violations);
			  };
			  await check('new', { runOnly: { type: 'tag', values: all },
			    rules: Object.fromEntries([...page, 'color-contrast'].map((rule) => [rule, { enabled: false }])) });
			  await check('at other widths', { runOnly: { type: 'rule', values: sizes } });
			  const texts = [...document.body.querySelectorAll('*')]
			    .filter((element) => hasText(element) && !measured.has(look(element)));
			  if (texts.length === 0) return { problems: problems(whole), measured: [] };
			  const contrast = await axe.run({ include: texts },
			    { runOnly: { type: 'rule', values: ['color-contrast'] }, elementRef: true, selectors: false });
			  return { problems: problems(whole).concat(problems(contrast)),
			    measured: contrast.passes.flatMap((rule) => rule.nodes).map((node) => look(node.element)) };
			}""";

	/**
	 * The structures of parts and of pages that passed in this run, and with a width
	 * before them those that passed at that width.
	 */
	private static final Passed CHECKED = Passed.of("accessible");

	/**
	 * Further widths with the structures, whatever is visible, that were looked at there.
	 */
	private static final Passed AT_FURTHER_WIDTH = Passed.of("further-width");

	/** The looks of texts that passed in this run. */
	private static final Passed MEASURED = Passed.of("contrast");

	private Accessibility() {
	}

	/**
	 * Gives axe to the pages of the context. They load it when they are checked: its
	 * script is too long to be sent to each.
	 */
	static BrowserContext addTo(BrowserContext context) {
		context.addInitScript("window.loadAxe = () => { " + AxeBuilder.getAxeScript() + " };");
		return context;
	}

	/**
	 * Returns the violations with their elements, and whether the page is wider than the
	 * screen; empty if there are none. Pages that differ only in what is visible are
	 * looked at once at each further width.
	 */
	static List<String> problems(Page page, int... furtherWidths) {
		var size = page.viewportSize();
		var problems = new ArrayList<>(wider(page));
		var described = described(page);
		var structures = structures(described);
		var checked = CHECKED.values();
		if (!structures.stream().allMatch((structure) -> checked.contains(size.width + structure))) {
			problems.addAll(check(page, size.width, structures));
		}
		var built = structures(described.stream().map((part) -> part.replace(HIDDEN, "")).toList());
		for (int width : furtherWidths) {
			var looked = built.stream().map((structure) -> width + structure).toList();
			if (problems.isEmpty() && !AT_FURTHER_WIDTH.values().containsAll(looked)) {
				page.setViewportSize(width, size.height);
				wider(page).forEach((problem) -> problems.add(problem + " at " + width));
				problems.addAll(check(page, width, structures(described(page))));
				page.setViewportSize(size.width, size.height);
				AT_FURTHER_WIDTH.addAll(looked);
			}
		}
		return problems;
	}

	private static List<String> wider(Page page) {
		int pixels = (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
		return (pixels > 0) ? List.of("wider than the screen by " + pixels) : List.of();
	}

	@SuppressWarnings("unchecked")
	private static List<String> described(Page page) {
		return (List<String>) page.evaluate(STRUCTURE);
	}

	private static List<String> structures(List<String> described) {
		return described.stream().map((part) -> Sha256.of(part.getBytes(StandardCharsets.UTF_8))).toList();
	}

	@SuppressWarnings("unchecked")
	private static List<String> check(Page page, int width, List<String> structures) {
		int last = structures.size() - 1;
		var checked = CHECKED.values();
		var states = structures.subList(0, last).stream().map((part) -> state(checked, part, width)).toList();
		boolean pagePassed = checked.contains(structures.get(last));
		var result = (Map<String, List<String>>) page.evaluate(CHECK,
				List.of(RULES, PAGE_RULES, SIZE_RULES, states, pagePassed, List.copyOf(MEASURED.values())));
		MEASURED.addAll(result.get("measured"));
		var problems = result.get("problems");
		if (problems.isEmpty()) {
			CHECKED.addAll(structures);
			CHECKED.addAll(structures.stream().map((structure) -> width + structure).toList());
		}
		return problems;
	}

	private static String state(Set<String> checked, String structure, int width) {
		if (!checked.contains(structure)) {
			return "new";
		}
		return checked.contains(width + structure) ? "passed" : "at other widths";
	}

}
