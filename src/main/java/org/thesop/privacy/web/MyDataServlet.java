package org.thesop.privacy.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.thesop.people.SignedIn;
import org.thesop.platform.Messages;
import org.thesop.privacy.Archive;
import org.thesop.privacy.DataOfPerson;

/** What the newsroom keeps of whoever is signed in, as files to take away; of nobody else. */
@WebServlet("/desk/people/my-data.zip")
public class MyDataServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient DataOfPerson data;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient Messages messages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var files = new LinkedHashMap<String, String>();
        files.put("README.txt", messages.text("myData.readme", messages.text("paper.fullName")));
        data.asJson(signedIn.person()).forEach((name, json) -> files.put(name + ".json", json));
        OwnDataServlet.download(Archive.of(files), response);
    }
}
