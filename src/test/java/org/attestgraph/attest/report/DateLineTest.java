package org.attestgraph.attest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each row is a report whose line between title and story is the one given. */
class DateLineTest {
    private static final FrontMatterReader READER = FrontMatterReader.builtIn();
    private static final String TITLE = "Bridge hit twice in one night\n\n";
    private static final String STORY = "The bridge was hit twice, a guard said.";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2016-07-23                                     | 2016-07-23
            2016-07-23T10:45:03Z                           | 2016-07-23
            2016-07-23 10:45:03                            | 2016-07-23
            2016/07/23                                     | 2016-07-23
            23 July 2016                                   | 2016-07-23
            23rd July 2016                                 | 2016-07-23
            23rd of July, 2016                             | 2016-07-23
            23-Jul-2016                                    | 2016-07-23
            Saturday 23 July 2016 19:14                    | 2016-07-23
            Saturday, 23 July 2016 18:15                   | 2016-07-23
            Sat 23 Jul 2016 13.00 BST                      | 2016-07-23
            23 Jul 2016 10:30 GMT                          | 2016-07-23
            July 23 2016                                   | 2016-07-23
            JULY 23, 2016                                  | 2016-07-23
            July 23, 2016 / 10:45 AM                       | 2016-07-23
            Sat Jul 23 2016                                | 2016-07-23
            Saturday, July 23rd, 2016, 4:30 p.m. EDT       | 2016-07-23
            Sept. 3, 2016                                  | 2016-09-03
            July 23 2016 1849 UTC+3                        | 2016-07-23
            Sat 23 Jul 2016 at 0914                        | 2016-07-23
            Last updated at Jul 232016                     | 2016-07-23
            Last updated at Jul 32016                      | 2016-07-03
            23.07.2016                                     | 2016-07-23
            2159 23.07.2016                                | 2016-07-23
            23-07-2016                                     | 2016-07-23
            23/07/2016 - 10:45                             | 2016-07-23
            07/23/2016                                     | 2016-07-23
            Published 23 July 2016                         | 2016-07-23
            First published on Sat 23 Jul 2016 13.00 BST   | 2016-07-23
            Posted on July 23 2016                         | 2016-07-23
            Date of publication 23 July 2016               | 2016-07-23
            Publication date: 2016-07-23                   | 2016-07-23
            Issued on: 23/07/2016 - 10:45                  | 2016-07-23
            Date: 23 July 2016                             | 2016-07-23
            DATE: 23 July 2016                             | 2016-07-23
            Updated 1023 GMT (1823 HKT) July 23, 2016      | 2016-07-23
            For immediate release: July 23, 2016           | 2016-07-23
            """)
    void a_date_line_gives_the_day_of_publication(String line, String day) {
        FrontMatter front = read(line + "\n\n");

        assertThat(front.published().map(PartialDate::write)).contains(day);
        assertThat(front.dateLine().map(extent -> extent.in(TITLE + line))).contains(line);
        assertThat(front.body().in(TITLE + line + "\n\n" + STORY)).isEqualTo(STORY);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "23 July 2016 ",
                "Saturday 23 July 2016 19:14 ",
                "23.07.2016(updated 2204 24.07.2016) ",
                "23.07.2016 (updated: 24.07.2016 22:04) ",
                "Published July 23, 2016 Updated July 25, 2016 ",
                "Updated 25 July 2016\nPublished 23 July 2016\n",
                "AFP Saturday 23 Jul 2016 ",
                "Saturday 23 Jul 2016 AFP ",
                "Print Tweet Views 12 Saturday 23 Jul 2016 ",
                "Bridge hit twice in one night Reuters Saturday 23 Jul 2016 ",
                "Saturday 23 July 2016 Bridge hit twice in one night. ",
                "23.07.2016 title: Bridge hit twice in one night. ",
                "Posted on July 23 2016 by Jane Doe Bridge hit twice in one night ",
                "(Beirut, July 23, 2016) – ",
                "BEIRUT (23 July 2016) – ",
                "BEIRUT, 23 July 2016 (Reuters) - ",
                "Sputnik Jane Doe Middle East 2159 23.07.2016(updated 2204 23.07.2016) Get short URL 0 55 "
            })
    void a_story_may_follow_its_date_line_on_the_same_line(String head) {
        FrontMatter front = read(head);

        assertThat(front.published().map(PartialDate::write)).contains("2016-07-23");
        assertThat(front.body().in(TITLE + head + STORY)).isEqualTo(STORY);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            BEIRUT, Nov 30 (Reuters) -                   | 2015-11-28 | 2015-11-30
            BEIRUT, Jan 2 (Reuters) -                    | 2015-12-31 | 2016-01-02
            BEIRUT, Dec 30 (Reuters) -                   | 2016-01-02 | 2015-12-30
            MOSCOW, July 23. /TASS/.                     | 2016       | 2016-07-23
            DAMASCUS, July 23 (Xinhua) --                | 2016-07    | 2016-07-23
            MOSCOW October 18 (RIA Novosti) -            | 2014       | 2014-10-18
            BEIRUT August 21 (The Associated Press)      | 2013-08-21 | 2013-08-21
            """)
    void a_dateline_without_a_year_takes_the_one_nearest_to_the_manifest(String line, String manifest, String day) {
        FrontMatter front = READER.read(TITLE + line + " " + STORY, published(manifest));

        assertThat(front.published().map(PartialDate::write)).contains(day);
    }

    @Test
    void a_dateline_without_a_year_says_nothing_where_no_year_is_known() {
        assertThat(read("BEIRUT, Nov 30 (Reuters) - ").published()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "On 30 September 2015 the bridge was hit.",
                "The bridge was hit on 30 September 2015, said a guard.",
                "Since 10 August 2014 it was hit twice.",
                "30 September 2015 was the day the bridge was hit.",
                "A guard stands at the bridge on June 18 2016 (Jane Doe Photo) The bridge was hit.",
                "The bridge, seen on Thursday Oct. 27 2016 (Photo JD), was hit.",
                "The bridge of 23.07.2016 was hit.",
                "In July 2016 the bridge was hit."
            })
    void a_date_in_the_story_is_no_date_line(String story) {
        FrontMatter front = READER.read(TITLE + story, Metadata.NONE);

        assertThat(front.published()).isEmpty();
        assertThat(front.dateLine()).isEmpty();
    }

    @ParameterizedTest(name = "{0}, manifest {1}")
    @CsvSource(delimiter = '|', textBlock = """
            04/07/2016          |            | 2016-07-04
            04/07/2016          | 2016-04-07 | 2016-04-07
            04/07/2016          | 2016-04    | 2016-04-07
            04/07/2016          | 2016-09-09 | 2016-07-04
            Thu 04/07/2016      |            | 2016-04-07
            13/07/2016          | 2016-01-01 | 2016-07-13
            5-04-2016           | 2016-04-25 | 2016-04-25
            5-04-2016           | 2016-04-24 | 2016-04-05
            05-04-2016          | 2016-04-25 | 2016-04-05
            5.4.2016            | 2016-04-25 | 2016-04-05
            July 2016           | 2016-07-09 | 2016-07-09
            July 2016           | 2016       | 2016-07
            """)
    void figures_that_may_mean_two_days_are_judged_by_weekday_then_manifest_then_read_day_first(
            String line, String manifest, String day) {
        FrontMatter front = READER.read(TITLE + line + "\n\n" + STORY, published(manifest));

        assertThat(front.published().map(PartialDate::write)).contains(day);
    }

    @ParameterizedTest(name = "{0}, manifest {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            23 July 2016            | 2016-07-13 | The date line "23 July 2016" says 2016-07-23, the manifest 2016-07-13: the text is followed.
            23 July 2016            | 2014       | The date line "23 July 2016" says 2016-07-23, the manifest 2014: the text is followed.
            04/07/2016              |            | The date line "04/07/2016" is read day first, as 2016-07-04.
            5-04-2016               | 2016-04-25 | The date line "5-04-2016" seems to have lost a digit: 2016-04-25 by the manifest is used.
            Friday 23 July 2016     | 2016-07-23 | The date line "Friday 23 July 2016" contradicts itself: 2016-07-23 was a Saturday.
            """)
    void what_had_to_be_judged_is_noted(String line, String manifest, String note) {
        assertThat(READER.read(TITLE + line + "\n\n" + STORY, published(manifest))
                        .notes())
                .containsExactly(note);
    }

    @ParameterizedTest(name = "{0}, manifest {1}")
    @CsvSource(delimiter = '|', textBlock = """
            23 July 2016            | 2016-07-23
            23 July 2016            | 2016-07
            July 2016               | 2016-07-23
            04/07/2016              | 2016-04-07
            04-04-2016              |
            Saturday 23 July 2016   |
            """)
    void nothing_is_noted_where_all_agree(String line, String manifest) {
        assertThat(READER.read(TITLE + line + "\n\n" + STORY, published(manifest))
                        .notes())
                .isEmpty();
    }

    @Test
    void the_manifest_dates_a_report_without_a_date_line() {
        FrontMatter front = READER.read(TITLE + STORY, published("2016-07"));

        assertThat(front.published().map(PartialDate::write)).contains("2016-07");
        assertThat(front.dateLine()).isEmpty();
    }

    @Test
    void an_update_at_the_end_dates_a_report_that_nothing_else_does() {
        String text = TITLE + STORY + " Last Update: Saturday 23 July 2016 KSA 16:06 - GMT 13:06 38\n";
        FrontMatter front = READER.read(text, Metadata.NONE);

        assertThat(front.published().map(PartialDate::write)).contains("2016-07-23");
        assertThat(front.body().in(text)).isEqualTo(STORY);
    }

    private static FrontMatter read(String head) {
        return READER.read(TITLE + head + STORY, Metadata.NONE);
    }

    private static Metadata published(String date) {
        Optional<DateInterval> published = Optional.ofNullable(date).flatMap(PartialDate::parse);
        return new Metadata(
                published, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
    }
}
