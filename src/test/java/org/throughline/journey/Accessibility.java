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
 * Checks pages with axe: WCAG 2.2 AA and best practice. Pages that are built alike are
 * checked once: what the rules look at follows from the elements, their attributes and
 * whether they are visible. Four fifths of the time of axe go to the contrast of texts,
 * which follows from their colour, size and weight and the backgrounds behind them. Text
 * that passed with the same values is not measured again.
 */
final class Accessibility {

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	/** The rules that depend on the width, beside the contrast of texts. */
	private static final List<String> LAYOUT_RULES = List.of("target-size", "scrollable-region-focusable");

	/**
	 * Describes how the parts that a narrow screen folds up and the rest of a page are
	 * built. Words and addresses are left out, neighbours that are alike are described
	 * once.
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
			    if (without.has(element)) return '<FOLDED>';
			    if (element.tagName !== 'svg') for (const child of element.childNodes) {
			      const now = child.nodeType === 1 ? describe(child) : child.nodeType === 3 && child.data.trim() ? '"' : before;
			      if (now !== before) inside += now;
			      before = now;
			    }
			    return '<' + element.tagName + (element.checkVisibility({ visibilityProperty: true }) ? '' : '~')
			      + [...element.attributes].filter(({ name }) => !name.endsWith('-init')).map(attribute).join(' ') + inside + '>';
			  };
			  const without = new Set();
			  const folded = [...document.querySelectorAll('.govuk-service-navigation, .govuk-breadcrumbs, .govuk-pagination')];
			  const parts = folded.map(describe);
			  folded.forEach((element) => without.add(element));
			  return [...parts, describe(document.body) + !document.title.trim() + (ids.length - new Set(ids).size)];
			}""";

	private static final String CHECK = """
			async ([rules, known]) => {
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
			  const others = await axe.run(document, { runOnly: rules,
			    rules: rules.type === 'tag' ? { 'color-contrast': { enabled: false } } : {}, resultTypes: ['violations'] });
			  const texts = [...document.body.querySelectorAll('*')]
			    .filter((element) => hasText(element) && !measured.has(look(element)));
			  if (texts.length === 0) return { problems: problems(others), measured: [] };
			  const contrast = await axe.run({ include: texts },
			    { runOnly: { type: 'rule', values: ['color-contrast'] }, elementRef: true });
			  return { problems: problems(others).concat(problems(contrast)),
			    measured: contrast.passes.flatMap((rule) => rule.nodes).map((node) => look(node.element)) };
			}""";

	/**
	 * The structures of pages that passed in this run, and those that passed at a width.
	 */
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
		var structures = ((List<String>) page.evaluate(STRUCTURE)).stream()
			.map((structure) -> Sha256.of(structure.getBytes(StandardCharsets.UTF_8)))
			.toList();
		String atWidth = page.viewportSize().width + " " + structures;
		if (CHECKED.contains(atWidth)) {
			return List.of();
		}
		var rules = CHECKED.containsAll(structures) ? Map.of("type", "rule", "values", LAYOUT_RULES)
				: Map.of("type", "tag", "values", RULES);
		var result = (Map<String, List<String>>) page.evaluate(CHECK, List.of(rules, List.copyOf(MEASURED)));
		MEASURED.addAll(result.get("measured"));
		var problems = result.get("problems");
		if (problems.isEmpty()) {
			CHECKED.addAll(structures);
			CHECKED.add(atWidth);
		}
		return problems;
	}

}
