/**
 * Pages on which business managers edit papers and the meetings that consider them, and
 * officers clear papers.
 */
@NullMarked
package org.throughline.paper.web;

import org.jspecify.annotations.NullMarked;
