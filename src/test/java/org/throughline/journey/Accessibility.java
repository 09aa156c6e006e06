package org.throughline.journey;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import org.throughline.platform.file.Sha256;

/**
 * Checks pages with axe: WCAG 2.2 AA and best practice. Parts of pages that are built
 * alike are checked once, beside rules about a page as a whole: what the rules look at
 * follows from the elements, their attributes and whether they are visible. Four fifths
 * of the time of axe go to the contrast of texts, which follows from their colour, size
 * and weight and the backgrounds behind them. Text that passed with the same values is
 * not measured again.
 */
final class Accessibility {

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

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
			async ([all, page, passed, pagePassed, known]) => {
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
			    : await axe.run(document, { runOnly: { type: 'rule', values: page }, resultTypes: ['violations'] });
			  const parts = (old) => window.parts.filter((part, at) => passed[at] === old);
			  const others = passed.every((old) => old) ? { violations: [] }
			    : await axe.run({ include: parts(false), exclude: parts(true) }, { runOnly: { type: 'tag', values: all },
			      rules: Object.fromEntries([...page, 'color-contrast'].map((rule) => [rule, { enabled: false }])),
			      resultTypes: ['violations'] });
			  whole.violations.push(...others.violations);
			  const texts = [...document.body.querySelectorAll('*')]
			    .filter((element) => hasText(element) && !measured.has(look(element)));
			  if (texts.length === 0) return { problems: problems(whole), measured: [] };
			  const contrast = await axe.run({ include: texts },
			    { runOnly: { type: 'rule', values: ['color-contrast'] }, elementRef: true });
			  return { problems: problems(whole).concat(problems(contrast)),
			    measured: contrast.passes.flatMap((rule) => rule.nodes).map((node) => look(node.element)) };
			}""";

	/** The structures of parts that passed at a width in this run, and of pages. */
	private static final Set<String> CHECKED = ConcurrentHashMap.newKeySet();

	/** The looks of texts that passed in this run. */
	private static final Set<String> MEASURED = ConcurrentHashMap.newKeySet();

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

	/** Returns the violations with their elements; empty if there are none. */
	@SuppressWarnings("unchecked")
	static List<String> problems(Page page) {
		int width = page.viewportSize().width;
		var structures = ((List<String>) page.evaluate(STRUCTURE)).stream()
			.map((structure) -> width + Sha256.of(structure.getBytes(StandardCharsets.UTF_8)))
			.toList();
		var passed = structures.stream().map(CHECKED::contains).toList();
		if (!passed.contains(false)) {
			return List.of();
		}
		int last = passed.size() - 1;
		var result = (Map<String, List<String>>) page.evaluate(CHECK,
				List.of(RULES, PAGE_RULES, passed.subList(0, last), passed.get(last), List.copyOf(MEASURED)));
		MEASURED.addAll(result.get("measured"));
		var problems = result.get("problems");
		if (problems.isEmpty()) {
			CHECKED.addAll(structures);
		}
		return problems;
	}

}
