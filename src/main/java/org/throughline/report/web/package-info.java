/**
 * The business manager's pages for writing a yearly report: open it by rolling the last
 * one forward, edit what it says, publish it.
 */
@NullMarked
package org.throughline.report.web;

import org.jspecify.annotations.NullMarked;
