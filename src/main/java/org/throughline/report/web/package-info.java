/**
 * Business managers' pages for annual reports: create or roll forward, edit, publish.
 */
@NullMarked
package org.throughline.report.web;

import org.jspecify.annotations.NullMarked;
