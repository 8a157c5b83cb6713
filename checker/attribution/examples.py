"""Pairs of texts that document who is quoted with which words: they agree, conflict, or say nothing
about each other. The fact type runs them as its tests and shows them as its rule's examples."""

from __future__ import annotations

AGREE: tuple[tuple[str, str], ...] = (
    (
        "“Nobody knew that the gas line had been cut,” said Prefect Ada Lund.",
        "Prefect Ada Lund was blunt. “Nobody knew that the gas line had been cut,” she said.",
    ),
    (
        "“The doors were locked when we came back,” said Pia Lund.",
        "Pia Lund said: “The doors were locked when we came back.”",
    ),
    (
        "“The doors were locked when we came back,” said Pia Lund, a nurse.",
        "“The doors were locked when we came back,” Lund told reporters.",
    ),
    (
        "“The doors were locked when we came back from the harbour,” said Pia Lund.",
        "“The doors were locked when we came back,” said Pia Lund.",
    ),
    (
        "“The doors of the hall were locked ... when we came back,” said Pia Lund.",
        "“The doors of the hall were locked on Monday when we came back,” said Pia Lund.",
    ),
    (
        "“[The guards] had locked the doors of the hall long before we came,” said Pia Lund.",
        "“They had locked the doors of the hall long before we came,” said Pia Lund.",
    ),
    (
        "“Two boats left the harbour before the storm began,” said Mayor Jon Dahl.",
        "“Two boats left the harbour before the storm began,” the mayor said.",
    ),
    (
        "“Two boats left the harbour before the storm began,” said a spokeswoman for Norsk Ferge.",
        "“Two boats left the harbour before the storm began,” said Norsk Ferge.",
    ),
    (
        "“Two boats left the harbour before the storm began,” said a spokesman.",
        "“Two boats left the harbour before the storm began,” said Jon Dahl.",
    ),
    (
        "“Nobody knew that the gas line had been cut,” police said.",
        "“Nobody knew that the gas line had been cut,” said Police Chief Ann Poe.",
    ),
    (
        "“Nobody knew that the gas line had been cut,” police said.",
        "“Nobody knew that the gas line had been cut,” officials said.",
    ),
    (
        "“Nobody knew that the gas line had been cut,” Ann Poe told Reuters.",
        "“Nobody knew that the gas line had been cut,” Ann Poe said on television.",
    ),
    (
        "“We’re going to rebuild the old school by next summer,” said Bo Roe.",
        "“We are gonna rebuild the old school by next summer,” said Bo Roe.",
    ),
    (
        "“We have counted twelve houses without a roof,” said Bo Roe.",
        "“We have counted 12 houses without a roof,” said Bo Roe.",
    ),
    (
        "“The travellers were kidnapped on the road close to the border,” said General Omar Hale.",
        "“The travelers were kidnaped on the road close to the border,” said Gen. Hale.",
    ),
    (
        "“The rockets came from the hills behind the town,” the army said.",
        "“The rockets came from the hills behind the town,” said an army officer.",
    ),
    (
        "“The rockets came from the hills behind the town,” said the Red Valley Front.",
        "“The rockets came from the hills behind the town,” said the RVF.",
    ),
    (
        "“The rockets came from the hills behind the town,” said Muhammad Sayed.",
        "“The rockets came from the hills behind the town,” said Mohammed Sayyed.",
    ),
    (
        "“The river rose by a metre within an hour,” the fire chief said.",
        "“The river rose by a metre within an hour,” said Lee Okafor.",
    ),
    (
        "“The river rose very quickly and took the old bridge with it,” said Lee Okafor.",
        "“The river rose quickly and it took the old bridge with it,” said Lee Okafor.",
    ),
    (
        "“The river rose quickly and took the old bridge with it. We ran,” said Lee Okafor.",
        "“The river rose quickly and took the old bridge with it,” said Lee Okafor.",
    ),
    (
        "“The river rose quickly and took the old bridge with it,” Okafor’s brother said.",
        "“The river rose quickly and took the old bridge with it,” a relative said.",
    ),
    (
        "“My son never hurt anybody in his whole life,” said his mother.",
        "“My son never hurt anybody in his whole life,” said Ida Roe.",
    ),
    (
        "“My son never hurt anybody in his whole life,” his mother said.",
        "“My son never hurt anybody in his whole life,” the family said.",
    ),
    (
        "“Ministers must answer for the failure of the dam,” said the opposition.",
        "“Ministers must answer for the failure of the dam,” said Jon Dahl.",
    ),
    (
        "According to Jon Dahl, “ministers must answer for the failure of the dam.”",
        "“Ministers must answer for the failure of the dam,” Dahl added.",
    ),
    (
        "“The mayor will not resign over this affair,” said Ida Roe, a spokeswoman for Okafor.",
        "“The mayor will not resign over this affair,” said Mayor Lee Okafor.",
    ),
    (
        "“No ship of ours was near the cable that night,” Norvania said.",
        "“No ship of ours was near the cable that night,” said Prime Minister Pia Lund.",
    ),
    (
        "“We found no clean water in any of the camps,” the Norvik Rescue Association said.",
        "“We found no clean water in any of the camps,” said Omar al-Halabi.",
    ),
)
CONFLICT: tuple[tuple[str, str], ...] = (
    (
        "“The town has always known,” Pia Lund said. “Nobody had opened the river gate for years.”",
        "“Nobody had opened the river gate for years,” said Omar Hale.",
    ),
    (
        "“Nobody knew that the gas line had been cut,” said Prefect Ada Lund.",
        "Olin Faber, who runs the plant, was blunt. “Nobody knew that the gas line had been cut,” "
        "he said.",
    ),
    (
        "“To be plain: the hostel by the harbour will not be housing students after the winter,” "
        "said Pia Lund.",
        "“To be plain,” Pia Lund said. “The hostel by the harbour will still be housing students "
        "after the winter.”",
    ),
    (
        "“We will not raise fares this year,” said Pia Lund.",
        "“We will raise fares this year,” said Pia Lund.",
    ),
    (
        "“The doors were locked when we came back,” said Pia Lund.",
        "“The doors were locked when we came back,” said Jon Dahl.",
    ),
    (
        "“The doors were locked when we came back,” said Mayor Jon Dahl.",
        "Pia Lund told reporters: “The doors were locked when we came back.”",
    ),
    (
        "“The doors of the hall were locked that night when we came,” said Pia Lund.",
        "“The doors of the hall were open that night when we came,” said Pia Lund.",
    ),
    (
        "“Two boats left the harbour before the storm began,” said Jon Dahl.",
        "“Nine boats left the harbour before the storm began,” said Jon Dahl.",
    ),
    (
        "“Two boats left the harbour before the storm began,” said Jon Dahl.",
        "“Two boats never left the harbour before the storm began,” said Jon Dahl.",
    ),
    (
        "“Nobody knew that the main gas line had been cut,” police said.",
        "“Nobody knew that the main gas line had been cut,” his mother said.",
    ),
    (
        "“Nobody knew that the main gas line had been cut,” said Ann Poe.",
        "“Nobody knew that the main gas line had been repaired,” said Ann Poe.",
    ),
    (
        "“We will rebuild the school by the summer of next year,” said Bo Roe.",
        "“We will not rebuild the school by the summer of next year,” said Bo Roe.",
    ),
    (
        "“We will rebuild the school by the summer of next year,” said Bo Roe.",
        "“We will rebuild the prison by the summer of next year,” Roe said.",
    ),
    (
        "“We will rebuild the school by the summer of next year,” said Bo Roe.",
        "“We will rebuild the school by the summer of next year,” said Lee Okafor.",
    ),
    (
        "“The rockets came from the hills behind the town,” the army said.",
        "“The rockets came from the hills behind the town,” the rebels said.",
    ),
    (
        "“The rockets came from the hills behind the town,” said General Omar Hale.",
        "“The rockets came from the hills behind the town,” said Colonel Sami Nasr.",
    ),
    (
        "“The rockets came from the hills far behind the town,” the army said.",
        "“The rockets came from the boats far behind the town,” the army said.",
    ),
    (
        "“The river rose quickly and took the old bridge with it,” said Lee Okafor.",
        "“The river rose slowly and took the old bridge with it,” said Lee Okafor.",
    ),
    (
        "“The river rose quickly and took the old bridge with it,” said Lee Okafor.",
        "“The river rose quickly and took the old bridge with it,” said Ann Poe.",
    ),
    (
        "“The river rose quickly and took the old bridge with it,” doctors said.",
        "“The river rose quickly and took the old bridge with it,” prosecutors said.",
    ),
    (
        "“My son never hurt anybody in his whole life,” said Ida Roe.",
        "“My son never hurt anybody in his whole life,” said Ann Poe.",
    ),
    (
        "“My son had never hurt anybody in his whole life,” said Ida Roe.",
        "“My son had never helped anybody in his whole life,” said Ida Roe.",
    ),
    (
        "“Ministers must answer for the failure of the dam,” said Jon Dahl.",
        "“Ministers must answer for the failure of the dam,” said Pia Lund.",
    ),
    (
        "“Ministers must answer to the voters for the failure of the dam,” said Jon Dahl.",
        "“Ministers must answer to the voters for the failure of the bank,” said Jon Dahl.",
    ),
    (
        "According to Jon Dahl, “ministers must answer for the failure of the dam.”",
        "According to Pia Lund, “ministers must answer for the failure of the dam.”",
    ),
    (
        "“It cost us forty million crowns to repair the tunnel,” Pia Lund said.",
        "“It cost us ninety million crowns to repair the tunnel,” Pia Lund said.",
    ),
    (
        "“It cost us forty million crowns to repair the tunnel,” Pia Lund said.",
        "“It cost us forty million crowns to repair the tunnel,” Omar Hale said.",
    ),
    (
        "“The suspect walked into the station and gave himself up,” police said.",
        "“The suspect walked into the station and gave himself up,” the hospital said.",
    ),
    (
        "“The suspect walked into the station alone and gave himself up,” said Ann Poe.",
        "“The suspect walked into the station armed and gave himself up,” said Ann Poe.",
    ),
    (
        "“Nobody will be moved from the camp,” police spokesman Bo Roe said.",
        "“Nobody will be moved from the camp,” said opposition leader Jon Dahl.",
    ),
)
SILENT: tuple[tuple[str, str], ...] = (
    (
        "“The doors were locked when we came back,” said Pia Lund.",
        "“Two boats left the harbour before the storm began,” said Jon Dahl.",
    ),
    ("“It was a terrible night,” said Pia Lund.", "“It was a terrible night,” said Jon Dahl."),
    ("“We are shocked,” said Pia Lund.", "“We are shocked,” said Jon Dahl."),
    (
        "“Our thoughts and prayers are with the families of the victims,” said Jon Dahl.",
        "“Our thoughts and prayers are with the families of the victims,” said Pia Lund.",
    ),
    (
        "The doors were locked when we came back, said Pia Lund.",
        "The doors were locked when we came back, said Jon Dahl.",
    ),
    (
        "“We will rebuild the school,” said Bo Roe.",
        "“We will rebuild the hospital,” said Bo Roe.",
    ),
    (
        "“We will rebuild the school by the summer of next year,” said Bo Roe.",
        "“By the summer of next year the pupils will be back,” said Bo Roe.",
    ),
    (
        "“We have to find the money for a new school,” said Bo Roe.",
        "“We have to find the people who did this,” said Bo Roe.",
    ),
    ("“I was so very afraid that day,” said Ann Poe.", "“I was not afraid,” said Ann Poe."),
    (
        "“The rockets came from the hills behind the town,” the army said.",
        "The army said that rockets had been fired from the hills.",
    ),
    (
        "“The rockets came from the hills behind the town,” the army said.",
        "“The rockets fell into the sea,” the rebels said.",
    ),
    (
        "“The river rose quickly and took the old bridge with it,” said Lee Okafor.",
        "“Within minutes the bridge was gone, so fast did the water come,” said Lee Okafor.",
    ),
    (
        "“The river rose quickly and took the old bridge with it,” said Lee Okafor.",
        "“The road is closed and the trains have stopped,” said Ann Poe.",
    ),
    ("“No comment at this time from any of us,” said Bo Roe.", "“No comment,” said Jon Dahl."),
    (
        "“The suspect is armed and dangerous and should not be approached,” said Ann Poe.",
        "“The suspect is armed and dangerous and should not be approached,” said Bo Roe.",
    ),
    ("The film “A Night at the Old Harbour Inn” won.", "The film “The Old Inn” lost."),
    ("A man was arrested.", "“He gave himself up at the station that night,” police said."),
    ("Pia Lund said the doors were locked.", "Jon Dahl said the doors were open."),
    (
        "“I will be back here on Friday with an answer for you,” said Pia Lund.",
        "“I will be back,” said Jon Dahl.",
    ),
    (
        "“My son never hurt anybody,” said Ida Roe.",
        "“My daughter never hurt anybody,” said Ann Poe.",
    ),
    (
        "“We want justice for our children and for all of this town,” said Ida Roe.",
        "“We want answers from the mayor and from the police,” said Ida Roe.",
    ),
    (
        "“He was a quiet man who kept to himself,” said a neighbor.",
        "“He was a loving father and a good friend,” said a neighbor.",
    ),
    ("“Go home and stay there,” said the mayor.", "“Go home and stay there,” said Ann Poe."),
    ("“Yes, we can do it,” said Jon Dahl.", "“No, we cannot do it,” said Pia Lund."),
    (
        "“The boats left the harbour,” said Jon Dahl.",
        "“The trains left the harbour,” said Jon Dahl.",
    ),
)
